/** What the app is held against: the least that a page of this browser can do with the same bytes. */
export interface BarePage {
  /** Fetches the files, reads the stores of the database, and shows how much that was; milliseconds since navigation. */
  readonly readSame: (files: readonly string[], database: string, stores: readonly string[]) => Promise<number>;
  /** Puts a text field there. */
  readonly showField: (text: string) => void;
  /** Puts all titles into the page and, over them, a search that leaves those with the typed words. */
  readonly showList: (titles: readonly string[]) => void;
}

declare global {
  interface Window {
    barePage?: BarePage;
  }
}

window.barePage = {
  async readSame(files, database, stores) {
    const [fetched, rows] = await Promise.all([
      Promise.all(files.map(async (file) => (await (await fetch(file)).arrayBuffer()).byteLength)),
      readStores(database, stores),
    ]);
    show("h1", `${fetched.reduce((sum, bytes) => sum + bytes, 0)} bytes, ${rows} rows`);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now();
  },
  showField(text) {
    const field = document.createElement("textarea");
    field.rows = 4;
    field.value = text;
    document.body.replaceChildren(field);
    field.focus();
  },
  showList(titles) {
    const field = document.createElement("input");
    const count = document.createElement("output");
    const list = document.createElement("ul");
    const draw = (): void => {
      const shown = titles.filter((title) => title.toLowerCase().includes(field.value.toLowerCase()));
      count.textContent = String(shown.length);
      list.replaceChildren(
        ...shown.map((title) => {
          const line = document.createElement("li");
          line.textContent = title;
          return line;
        }),
      );
    };
    field.addEventListener("input", draw);
    document.body.replaceChildren(field, count, list);
    draw();
    field.focus();
  },
};

function show(element: string, text: string): void {
  const shown = document.createElement(element);
  shown.textContent = text;
  document.body.replaceChildren(shown);
}

function readStores(name: string, stores: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(new Error(`${name} does not open`));
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction(stores, "readonly");
      const requests = stores.map((store) => reading.objectStore(store).getAll());
      reading.onabort = () => reject(new Error(`${name} cannot be read`));
      reading.oncomplete = () => {
        database.close();
        resolve(requests.reduce((sum, { result }) => sum + result.length, 0));
      };
    };
  });
}
