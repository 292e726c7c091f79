/**
 * Lets the person choose one file by the browser's own dialog; `undefined` when the dialog is closed without a choice.
 *
 * A file input works in every browser, unlike the file system API, and leaves no permission behind. The input stands in
 * the page while the dialog is open, because a detached one may be collected with the dialog still on screen.
 */
export function chooseFile(page: Document, endings: readonly string[]): Promise<File | undefined> {
  const input = page.createElement("input");
  input.type = "file";
  input.accept = endings.map((ending) => `.${ending}`).join(",");
  input.hidden = true;
  page.body.append(input);
  return new Promise((resolve) => {
    const finish = (file: File | undefined) => {
      input.remove();
      resolve(file);
    };
    input.addEventListener("change", () => finish(input.files?.[0]));
    input.addEventListener("cancel", () => finish(undefined));
    input.click();
  });
}
