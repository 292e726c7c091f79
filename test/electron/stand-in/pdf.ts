import type { PrintToPDFOptions } from "electron";
import type { CdpSession, Protocol } from "./cdp.ts";
import { refuseUnknown } from "./loud.ts";

const known = [
  "displayHeaderFooter",
  "footerTemplate",
  "generateDocumentOutline",
  "generateTaggedPDF",
  "headerTemplate",
  "landscape",
  "margins",
  "pageRanges",
  "pageSize",
  "preferCSSPageSize",
  "printBackground",
  "scale",
];

/** Width and height in inches. */
const paper: Readonly<Record<string, readonly [number, number]>> = {
  A3: [11.69, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
};

/** Prints a page by Chromium's own PDF writer, which is the one inside Electron. */
export async function printToPdf(cdp: CdpSession, options: PrintToPDFOptions): Promise<Buffer> {
  refuseUnknown("webContents.printToPDF", options, known);
  const { margins, pageSize = "Letter", generateTaggedPDF = false, displayHeaderFooter = false } = options;
  const [paperWidth, paperHeight] =
    typeof pageSize === "string" ? (paper[pageSize] ?? [8.5, 11]) : [pageSize.width, pageSize.height];
  const parameters: Protocol.Page.printToPDFParameters = {
    displayHeaderFooter,
    generateTaggedPDF,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
    headerTemplate: options.headerTemplate ?? "",
    footerTemplate: options.footerTemplate ?? "",
    landscape: options.landscape ?? false,
    pageRanges: options.pageRanges ?? "",
    paperWidth,
    paperHeight,
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    marginTop: margins?.top ?? 0.4,
    marginBottom: margins?.bottom ?? 0.4,
    marginLeft: margins?.left ?? 0.4,
    marginRight: margins?.right ?? 0.4,
  };
  const { data } = await cdp.send("Page.printToPDF", parameters);
  return Buffer.from(data, "base64");
}
