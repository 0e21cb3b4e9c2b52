// broadsheet review as people use it, in a real browser.
//
//   BROADSHEET=build/broadsheet CHROMIUM=/usr/bin/chromium SAMPLES=samples node run.mjs [PART OF A NAME]
//
// Two samples and a broken file are read once; then each of the steps of steps.mjs does what a person does, one
// after the other on the same batch. With SHOTS=DIR pictures of the screens are left there, with
// BATCH=DIR the batch, for the next time. Ends with 77 where what it takes is not there.

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const { BROADSHEET, CHROMIUM, SAMPLES } = process.env;
let chromium;
try {
  ({ chromium } = await import("playwright-core"));
} catch {
  console.log("playwright-core is not there: scripts/fetch-browser-tests");
  process.exit(77);
}
const { steps } = await import("./steps.mjs");

const minute = 60_000;
const folder = process.env.BATCH ?? fs.mkdtempSync(path.join(os.tmpdir(), "broadsheet-review-"));
const scans = path.join(folder, "scans");
const text = path.join(folder, "text");

function read(...more) {
  const ran = spawnSync(BROADSHEET, ["read", scans, "-o", text, "-l", "chi_sim+eng", ...more], { encoding: "utf8", timeout: 8 * minute });
  return { said: ran.stderr };
}

/** A review that runs, and its address. */
async function review() {
  const program = spawn(BROADSHEET, ["review", text, "--no-open"], { stdio: ["ignore", "pipe", "inherit"] });
  const [first] = await once(program.stdout, "data");
  return {
    address: String(first).trim(),
    async stop() {
      program.kill("SIGTERM");
      if (program.exitCode === null) await once(program, "exit");
      return program.exitCode;
    },
  };
}

fs.mkdirSync(scans, { recursive: true });
for (const name of ["en-tabloid.bench.jpg", "zh-spread.scan.jpg"]) fs.copyFileSync(path.join(SAMPLES, name), path.join(scans, name));
fs.writeFileSync(path.join(scans, "broken.jpg"), "no picture at all");
const first = read();
if (!first.said.includes(process.env.BATCH ? "1 failed" : "2 pages read, 1 failed")) throw new Error(first.said);

const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const server = await review();

/** A browser that has opened the address; what goes wrong on its pages is an error of the step. */
async function person(options = {}, address = server.address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true, ...options });
  context.setDefaultTimeout(2 * minute);
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.stack));
  await page.goto(address);
  return { context, page, faults };
}

const world = {
  scans, text, server, person, read, folder,
  review: { program: BROADSHEET },
  file: (name) => fs.readFileSync(path.join(folder, name), "utf8"),
  exists: (name) => fs.existsSync(path.join(folder, name)),
  shot: async (page, name) => { if (process.env.SHOTS) await page.screenshot({ path: path.join(process.env.SHOTS, `${name}.png`) }); },
};

let failed = 0;
try {
  for (const [name, step] of steps) {
    if (process.argv[2] && !name.includes(process.argv[2])) continue;
    const begin = performance.now();
    try {
      await step(world);
      console.log(`ok      ${name} (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
    } catch (error) {
      ++failed;
      console.log(`FAILED  ${name}\n${error.stack}`);
    }
    for (const context of browser.contexts()) await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
  if (!process.env.BATCH) fs.rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
