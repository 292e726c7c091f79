import type { BrowserWindow, PrintToPDFOptions, WebContents } from "electron";

/** Opens the system's print dialog for the page as its print styles show it. */
export function printPage(contents: Pick<WebContents, "print">): Promise<"printed" | "cancelled" | "failed"> {
  return new Promise((resolve) => {
    contents.print({ silent: false, printBackground: true }, (success, reason) => {
      resolve(success ? "printed" : /cancel/i.test(reason) ? "cancelled" : "failed");
    });
  });
}

/**
 * A PDF of the page as its print styles show it, on the paper that they name. Tagged and with the headings as its
 * outline, so that a screen reader and the reader of a long document find their way; Electron calls both experimental,
 * so nothing is promised about PDF/UA.
 */
export const pdfOptions: PrintToPDFOptions = {
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  preferCSSPageSize: true,
  printBackground: true,
  pageSize: "A4",
};

export async function pageAsPdf(window: Pick<BrowserWindow, "webContents">): Promise<Uint8Array> {
  return new Uint8Array(await window.webContents.printToPDF(pdfOptions));
}
