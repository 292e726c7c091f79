import { isDateOnly } from "../core/date-only.ts";
import type { PaperDocument } from "../document/document.ts";
import type { PaperExtras, PaperMark } from "../document/paper-extras.ts";
import { visibleLine } from "../document/visible-text.ts";

/** What a file says of itself in its data: the same in the old and the new place for it, as archives ask. */
export interface PdfFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** A BCP 47 language. */
  readonly language: string;
  /** The day of the text, `YYYY-MM-DD`: no file is older or newer than what it says. */
  readonly day: string;
  readonly identifier: string;
}

export const producer = "Luotsi";

export function factsOf(document: PaperDocument, mark: PaperMark, { dated }: PaperExtras): PdfFacts {
  const { title, group, language, meeting } = document;
  const date = dated ?? meeting?.date ?? "";
  return {
    title: visibleLine(`${title} – ${group}`),
    author: visibleLine(group),
    subject: mark.line,
    language: language === "fi-simple" ? "fi" : language,
    day: isDateOnly(date) ? date : "1980-01-01",
    identifier: `sha256:${mark.fingerprint}`,
  };
}

/** The metadata packet (ISO 16684-1), to be written as UTF-8. */
export function xmpPacket({ title, author, subject, language, day, identifier }: PdfFacts): string {
  const alternative = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternative(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${alternative(subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<dc:identifier>${escapeXml(identifier)}</dc:identifier>
<xmp:CreateDate>${day}T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>${day}T00:00:00Z</xmp:ModifyDate>
<xmp:CreatorTool>${producer}</xmp:CreatorTool>
<pdf:Producer>${producer}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
