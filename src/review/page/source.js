// Where pages come from: the server of `broadsheet review`, or the files that `--static` wrote, which are for
// looking only.


class Refusal extends Error {
  constructor(status, kind, text) {
    super(text);
    this.status = status;
    this.kind = kind;
  }
}

class Server {
  readOnly = false;
  #session = null;

  async #ask(path, options) {
    let response;
    try {
      response = await fetch(path, options);
    } catch {
      throw new Refusal(0, "gone", "The program does not answer. Is broadsheet review still running?");
    }
    const body = await response.json().catch(() => ({}));
    if (!response.ok) throw new Refusal(response.status, body.kind ?? "", body.error ?? `The program answered ${response.status}.`);
    return body;
  }

  async #change(method, path, body) {
    const { token } = await this.session();
    return this.#ask(path, { method, headers: { "Content-Type": "application/json", "X-Broadsheet-Token": token }, body: JSON.stringify(body ?? {}) });
  }

  session() {
    this.#session ??= this.#ask("api/session");
    return this.#session;
  }
  list(query) { return this.#ask(`api/pages?${new URLSearchParams(query)}`); }
  neighbours(id, query) { return this.#ask(`api/neighbours/${id}?${new URLSearchParams(query)}`); }
  page(id) { return this.#ask(`api/page/${id}`); }
  saveEdits(id, revision, edits) { return this.#change("PUT", `api/edits/${id}`, { revision, edits }); }
  readAgain(id) { return this.#change("POST", `api/read/${id}`); }
  tile(id, level, column, rank) { return `api/tile/${id}/${level}/${column}/${rank}`; }
  thumbnail(id) { return `api/thumbnail/${id}`; }
  cutting(id, [left, top, right, bottom]) {
    return `api/cutting/${id}/${[left, top, right, bottom].map((side) => Math.max(0, Math.round(side))).join("/")}`;
  }
  exported(id, format) { return `api/export/${id}/${format}`; }
}

class Files {
  readOnly = true;

  async session() { return globalThis.broadsheetSession; }
  async list({ sort, show, words, offset = 0, limit = 100 }) {
    const all = globalThis.broadsheetPages;
    const rank = (page) => (page.state === "failed" ? 0 : page.state === "read" ? 1 : 2);
    const shown = all.filter((page) => (show === "all" || (show === "edited" ? page.edited : page.state === show)) && page.name.toLowerCase().includes((words ?? "").toLowerCase()));
    if (sort === "worst") shown.sort((a, b) => rank(a) - rank(b) || (b.doubt ?? 0) - (a.doubt ?? 0));
    const count = (state) => all.filter((page) => page.state === state).length;
    return {
      total: shown.length,
      counts: { all: all.length, read: count("read"), failed: count("failed"), edited: all.filter((page) => page.edited).length, pending: count("pending") },
      offset: Number(offset),
      pages: shown.slice(Number(offset), Number(offset) + Number(limit)),
    };
  }
  async neighbours(id, query) {
    const { pages } = await this.list({ ...query, offset: 0, limit: Infinity });
    const at = pages.findIndex((page) => page.id === id);
    return { previous: pages[at - 1]?.id ?? null, next: at < 0 ? null : (pages[at + 1]?.id ?? null) };
  }
  /** A script, as a page that was opened from a disk may load nothing else. */
  page(id) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      globalThis.broadsheetPage = resolve;
      script.src = `pages/${id}.js`;
      script.onload = () => script.remove();
      script.onerror = () => reject(new Refusal(404, "not_found", "There is no such page."));
      document.head.append(script);
    });
  }
  tile(id, level, column, rank) { return `scans/${id}/${level}/${column}_${rank}.jpg`; }
  thumbnail(id) { return `scans/${id}/thumbnail.jpg`; }
  exported(id, format) { return `pages/${id}.${format}`; }
}

export const source = globalThis.broadsheetPages ? new Files() : new Server();
