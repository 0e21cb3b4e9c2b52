// What a person does, step by step; each finds what those before it left.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const tabloid = "en-tabloid.bench";

async function open(page, name = tabloid) {
  await page.locator(".card", { hasText: name }).first().locator("a").click();
  await page.locator("span.line").first().waitFor();
}
const lines = (page) => page.locator("span.line");
const paragraphs = (page) => page.locator(".text .paragraph").count();
const said = (page, words) => page.locator("#said", { hasText: words }).waitFor();
/** Until the page was read again with all its edits. */
const upToDate = (page) => page.waitForFunction(() => !/read again|outputs do not/.test(document.querySelector(".state").textContent), null, { timeout: 5 * 60_000 });

async function type(page, line, text) {
  await line.click();
  await page.keyboard.press("Enter");
  await page.locator(".line-input").fill(text);
  await page.keyboard.press("Enter");
  await said(page, "Text changed. Saved.");
}

/** Serious findings of axe, as one text; it is put into a page whose policy is switched off for that. */
async function barriers(page) {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.filter((one) => ["serious", "critical"].includes(one.impact))
    .map((one) => `${one.id}: ${one.help}\n${one.nodes.slice(0, 3).map((node) => `  ${node.html}\n  ${node.failureSummary}`).join("\n")}`).join("\n");
}

export const steps = [
  ["a stranger sees nothing", async ({ server, person }) => {
    const { page } = await person({}, new URL("/", server.address).href);
    assert.match(await page.textContent("body"), /Open the address/);
    assert.equal(await page.evaluate(async () => (await fetch("/api/pages")).status), 403);
  }],

  ["the list shows the worst first, with the reason of what failed", async ({ person, shot }) => {
    const { page, faults } = await person();
    await page.locator(".card").first().waitFor();
    assert.ok(!page.url().includes("token"), "the token does not stay in the address");
    const names = await page.locator(".card .name").allTextContents();
    assert.equal(names.length, 4);
    assert.equal(names[0], "broken");
    assert.match(await page.locator(".card").first().textContent(), /no picture in a format known here/);
    const doubts = (await page.locator(".card .measure").allTextContents()).map(parseFloat);
    assert.deepEqual(doubts, [...doubts].sort((a, b) => b - a));
    await shot(page, "list-light");
    await page.getByLabel("Search names").fill("SPREAD");
    await page.locator(".summary", { hasText: "2 pages" }).waitFor();
    await page.getByLabel("Search names").fill("");
    await page.getByRole("button", { name: "Failed 1" }).click();
    await page.locator(".summary", { hasText: "1 page" }).waitFor();
    assert.deepEqual(faults, []);
  }],

  ["a failed page says why", async ({ person }) => {
    const { page } = await person();
    await page.locator(".card", { hasText: "broken" }).locator("a").click();
    await page.locator(".text .notice", { hasText: "no picture" }).waitFor();
  }],

  ["word and place light each other", async ({ person, shot }) => {
    const { page, faults } = await person();
    await open(page);
    await page.locator(".tiles img").first().waitFor();
    await page.waitForFunction(() => [...document.querySelectorAll(".tiles img")].every((one) => one.complete && one.naturalWidth > 0));
    const word = lines(page).nth(8).locator(".word").nth(1);
    await word.hover();
    assert.equal(await page.locator(".drawing .hovered.of-word").count(), 1);
    const place = await page.locator(".drawing .hovered.of-word").boundingBox();
    await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
    await page.locator(".hovered-word").waitFor();
    assert.equal(await page.locator(".hovered-word").textContent(), await word.textContent());
    await shot(page, "page-light");
    assert.deepEqual(faults, []);
  }],

  ["a character is mended, and stays so when the page is loaded again", async ({ person, exists, file }) => {
    const { page } = await person();
    await open(page);
    const line = lines(page).nth(3);
    const before = (await line.textContent()).trim();
    await type(page, line, `${before.replaceAll(" ", " ")} Zebra`);
    assert.match(await lines(page).nth(3).textContent(), /Zebra/);
    assert.ok(exists(`scans/${tabloid}.edits.json`));
    assert.match(file(`scans/${tabloid}.edits.json`), /"edit":"text".*Zebra/);
    await page.reload();
    await lines(page).first().waitFor();
    assert.match(await lines(page).nth(3).textContent(), /Zebra/);
  }],

  ["an article is moved: by button, by drag, and back by undo", async ({ person, shot }) => {
    const { page } = await person();
    await open(page);
    await page.getByRole("tab", { name: "Order" }).click();
    const heads = async () => (await page.locator(".articles > .article").allTextContents()).map((text) => text.replace(/\d+/g, "").slice(0, 80));
    const before = await heads();
    await page.getByRole("button", { name: "Article 3 up" }).click();
    await said(page, "Article moved. Saved.");
    const moved = await heads();
    assert.equal(moved[1], before[2]);
    assert.equal(moved[2], before[1]);
    await shot(page, "order-light");
    await page.locator(".article-head").nth(1).dragTo(page.locator(".articles > .article").nth(3));
    await page.waitForFunction((one) => document.querySelectorAll(".articles > .article")[3].textContent.replace(/\d+/g, "").startsWith(one), moved[1].slice(0, 60));
    for (let k = 0; k < 2; ++k) {
      await page.getByRole("button", { name: "Undo" }).click();
      await said(page, "Undone. Saved.");
      await page.waitForTimeout(50);
    }
    await page.waitForFunction((one) => document.querySelectorAll(".articles > .article")[2].textContent.replace(/\d+/g, "").startsWith(one), before[2].slice(0, 60));
    assert.deepEqual(await heads(), before);
    await page.getByRole("button", { name: "Redo" }).click();
    await said(page, "Done again. Saved.");
  }],

  ["a paragraph is split and joined, a kind is changed", async ({ person }) => {
    const { page } = await person();
    await open(page);
    const count = await paragraphs(page);
    const inside = page.locator(".text .paragraph.body span.line:nth-child(3)").first();
    await inside.click();
    await page.keyboard.press("s");
    await said(page, "Paragraph split. Saved.");
    assert.equal(await paragraphs(page), count + 1);
    await page.keyboard.press("m");
    await said(page, "Paragraphs joined. Saved.");
    assert.equal(await paragraphs(page), count);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+y");
    await said(page, "Done again. Saved.");
    assert.equal(await paragraphs(page), count + 1);
    await page.getByLabel("Kind of the region").selectOption("caption");
    await said(page, "Now caption. Saved.");
    await page.locator(".text .paragraph.caption span.line").first().waitFor();
  }],

  ["the page is read again by itself; what is exported is what read has written", async ({ person, file }) => {
    const { page } = await person();
    await open(page);
    await upToDate(page);
    await lines(page).filter({ hasText: "Zebra" }).first().waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "text", exact: true }).click()]);
    const exported = fs.readFileSync(await download.path(), "utf8");
    assert.match(exported, /Zebra/);
    assert.equal(exported, file(`text/${tabloid}.txt`));
  }],

  ["what was read in can be taken back after the page was loaded again", async ({ person }) => {
    const { page } = await person();
    await open(page);
    const before = await page.locator(".text .paragraph.caption").count();
    await page.keyboard.press("Control+z");
    await said(page, "Undone. Saved.");
    assert.ok((await page.locator(".text .paragraph.caption").count()) < before);
  }],

  ["markup in a text is text", async ({ person }) => {
    const { page, faults } = await person();
    await open(page);
    const markup = `<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script>`;
    await type(page, lines(page).nth(5), markup);
    assert.ok((await lines(page).nth(5).textContent()).includes("<script>"));
    await page.getByRole("tab", { name: "Order" }).click();
    await page.getByRole("tab", { name: "Edits" }).click();
    assert.equal(await page.evaluate(() => globalThis.ran), undefined);
    await page.getByRole("tab", { name: "Text" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await said(page, "Undone. Saved.");
    assert.deepEqual(faults, []);
  }],

  ["all by keys", async ({ person, shot }) => {
    const { page } = await person();
    await page.locator(".card").first().waitFor();
    const card = page.locator(".card", { hasText: "zh-spread.scan-1" }).locator("a");
    for (let k = 0; k < 40 && !(await card.evaluate((one) => one === document.activeElement)); ++k) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await lines(page).first().waitFor();
    for (const key of ["j", "j", "j", "k", "Enter"]) await page.keyboard.press(key);
    await page.locator(".line-input").waitFor();
    await shot(page, "edit-light");
    const before = await page.locator(".line-input").inputValue();
    await page.keyboard.press("End");
    await page.keyboard.type("鱼");
    await page.keyboard.press("Enter");
    await said(page, "Text changed. Saved.");
    assert.ok((await page.locator("span.line.chosen").textContent()).includes("鱼"));
    assert.ok(await page.evaluate(() => document.activeElement.classList.contains("line")), "one goes on where one was");
    await page.keyboard.press("2");
    await page.locator(".article-head").nth(1).focus();
    await page.keyboard.press("Alt+ArrowDown");
    await said(page, "Article moved. Saved.");
    await page.keyboard.press("?");
    await page.locator("dialog", { hasText: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("1");
    await page.waitForFunction((text) => document.querySelector("span.line.chosen").textContent.trim().length <= text.length, before);
    await page.keyboard.press("g");
    await page.locator(".card").first().waitFor();
  }],

  ["two windows lose nothing", async ({ person, file }) => {
    const one = await person();
    const other = await one.context.newPage();
    await open(one.page, "zh-spread.scan-2");
    await upToDate(one.page);  // a page that waits to be read looks for what is new by itself
    await other.goto(one.page.url());
    await lines(other).first().waitFor();
    await type(one.page, lines(one.page).nth(2), "甲窗口改的");
    await lines(other).nth(4).click();
    await other.keyboard.press("Enter");
    await other.locator(".line-input").fill("乙窗口改的");
    await other.keyboard.press("Enter");
    await other.locator("dialog", { hasText: "changed elsewhere" }).waitFor();
    await other.getByRole("button", { name: "Add my change" }).click();
    await said(other, "Saved.");
    const edits = file("scans/zh-spread.scan.edits.json");
    assert.match(edits, /甲窗口改的/);
    assert.match(edits, /乙窗口改的/);
  }],

  ["a region is drawn and read", async ({ person, file }) => {
    const { page } = await person();
    await open(page);
    const place = await page.locator(".drawing .region.body").first().boundingBox();
    await page.keyboard.press("n");
    await page.mouse.move(place.x - 2, place.y - 2);
    await page.mouse.down();
    await page.mouse.move(place.x + place.width + 2, place.y + place.height / 2, { steps: 4 });
    await page.mouse.up();
    await page.locator("dialog").getByLabel("Language").selectOption("eng");
    await page.locator("dialog").getByLabel("Kind").selectOption("caption");
    await page.getByRole("button", { name: "Read it" }).click();
    await said(page, "The region is being read. Saved.");
    await page.locator(".state", { hasText: "read again" }).waitFor();
    await upToDate(page);
    assert.match(file(`scans/${tabloid}.edits.json`), /"edit":"region".*"language":"eng"/);
    assert.match(file(`text/${tabloid}.json`), /"kind":"caption"/);
  }],

  ["another program's file of edits is left alone", async ({ person, scans }) => {
    const edits = path.join(scans, "zh-spread.scan.edits.json");
    const { page } = await person();
    await open(page, "zh-spread.scan-1");
    await upToDate(page);  // what the two windows changed may still wait to be read
    const before = fs.readFileSync(edits);
    fs.writeFileSync(edits, "{ half a file");
    await page.reload();
    await page.locator(".read-only", { hasText: "not understood" }).waitFor();
    await lines(page).first().click();
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(".line-input").count(), 0);
    assert.equal(fs.readFileSync(edits, "utf8"), "{ half a file");
    fs.writeFileSync(edits, before);
  }],

  ["nobody is kept out: axe, light and dark", async ({ person }) => {
    for (const colorScheme of ["light", "dark"]) {
      const { page } = await person({ colorScheme, bypassCSP: true });
      await page.locator(".card").nth(3).waitFor();
      assert.equal(await barriers(page), "", `list, ${colorScheme}`);
      await open(page);
      await lines(page).nth(2).click();
      assert.equal(await barriers(page), "", `page, ${colorScheme}`);
      await page.keyboard.press("Enter");
      await page.locator(".line-input").waitFor();
      assert.equal(await barriers(page), "", `editing, ${colorScheme}`);
      await page.keyboard.press("Escape");
      await page.keyboard.press("2");
      assert.equal(await barriers(page), "", `order, ${colorScheme}`);
    }
  }],

  ["it fits a phone, and the dark", async ({ person, shot }) => {
    const phone = await person({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await phone.page.locator(".card").nth(3).waitFor();
    await shot(phone.page, "list-narrow");
    const wide = () => phone.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    assert.equal(await wide(), false);
    await open(phone.page);
    assert.equal(await wide(), false);
    await shot(phone.page, "page-narrow");
    await phone.page.getByRole("button", { name: "Scan", exact: true }).click();
    await phone.page.locator(".scan").waitFor();
    await phone.page.waitForTimeout(500);
    await shot(phone.page, "scan-narrow");
    const dark = await person({ colorScheme: "dark" });
    await dark.page.locator(".card").nth(3).waitFor();
    await shot(dark.page, "list-dark");
    await open(dark.page);
    await lines(dark.page).nth(9).click();
    await dark.page.waitForTimeout(800);
    await shot(dark.page, "page-dark");
  }],

  ["the same as files, opened from the disk", async ({ person, folder, text, review, scans, shot }) => {
    const out = path.join(folder, "shared");
    fs.rmSync(out, { recursive: true, force: true });
    const ran = spawnSync(review.program, ["review", text, "--static", out], { encoding: "utf8" });
    assert.equal(ran.status, 0, ran.stderr);
    const { page, faults } = await person({}, pathToFileURL(path.join(out, "index.html")).href);
    await page.locator(".card").nth(3).waitFor();
    await open(page);
    assert.match(await page.locator(".text").textContent(), /Zebra/);
    await page.waitForFunction(() => [...document.querySelectorAll(".tiles img")].some((one) => one.naturalWidth > 0));
    assert.equal(await page.getByRole("button", { name: "Undo" }).count(), 0);
    await lines(page).nth(2).click();
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(".line-input").count(), 0);
    await shot(page, "static");
    assert.deepEqual(faults, []);
    const all = spawnSync("grep", ["-rl", scans, out], { encoding: "utf8" });
    assert.equal(all.stdout, "", "no path of a scan");
  }],

  ["a later broadsheet read keeps the edits and finds the page finished", async ({ person, read, text, file }) => {
    const { page } = await person();
    for (const name of [tabloid, "zh-spread.scan-1"]) {
      await open(page, name);
      await upToDate(page);
      await page.keyboard.press("g");
      await page.locator(".card").first().waitFor();
    }
    const before = file(`text/${tabloid}.txt`);
    const time = fs.statSync(path.join(text, `${tabloid}.txt`)).mtimeMs;
    const again = read();
    assert.match(again.said, /0 pages read, 1 failed, 2 finished before/);
    assert.equal(fs.statSync(path.join(text, `${tabloid}.txt`)).mtimeMs, time);
    assert.match(read("--force").said, /2 pages read/);
    assert.equal(file(`text/${tabloid}.txt`), before, "a reading gives what the review has written");
    assert.match(before, /Zebra/);
  }],
];
