import type { PaperDocument } from "../../../shared/document/document.ts";
import type { PaperExtras } from "../../../shared/document/paper-extras.ts";
import { paperName } from "../../../shared/document/paper-name.ts";
import type { FileToSave } from "../../platform/port.ts";

/** The forms in which a paper leaves the app. */
export const paperFormats = ["pdf", "docx", "html", "markdown", "json"] as const;
export type PaperFormat = (typeof paperFormats)[number];

export interface PaperFileOptions extends PaperExtras {
  /** The group's own pattern of file names. */
  readonly pattern?: string;
}

const endings: Readonly<Record<PaperFormat, { readonly ending: string; readonly mediaType: string }>> = {
  pdf: { ending: "pdf", mediaType: "application/pdf" },
  docx: {
    ending: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  html: { ending: "html", mediaType: "text/html" },
  markdown: { ending: "md", mediaType: "text/markdown" },
  json: { ending: "json", mediaType: "application/json" },
};

/** Writes a paper as a file. What writes each format is loaded when it is first wanted. */
export async function paperFile(
  document: PaperDocument,
  format: PaperFormat,
  options: PaperFileOptions = {},
): Promise<FileToSave> {
  const { ending, mediaType } = endings[format];
  const name = `${paperName(document, options.pattern)}.${ending}`;
  return { name, mediaType, bytes: await bytesOf(document, format, options) };
}

async function bytesOf(document: PaperDocument, format: PaperFormat, extras: PaperExtras): Promise<Uint8Array> {
  switch (format) {
    case "pdf": {
      const [{ renderPdf }, { paperFaces }] = await Promise.all([
        import("../../../shared/pdf/render-pdf.ts"),
        import("./paper-faces.ts"),
      ]);
      return renderPdf(document, paperFaces(), extras);
    }
    case "docx": {
      const { renderDocx } = await import("../../../shared/document/render-docx.ts");
      return renderDocx(document, extras);
    }
    case "html": {
      const { renderHtml } = await import("../../../shared/document/render-html.ts");
      return textBytes(renderHtml(document, extras));
    }
    case "markdown": {
      const { renderMarkdown } = await import("../../../shared/document/render-markdown.ts");
      return textBytes(renderMarkdown(document, extras));
    }
    case "json": {
      const { renderPaperJson } = await import("../../../shared/document/render-paper-json.ts");
      return textBytes(renderPaperJson(document, extras));
    }
  }
}

function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
