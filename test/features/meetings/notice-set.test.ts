import fc from "fast-check";
import { expect, it } from "vitest";
import { countFiles, setFormats, setPapers } from "../../../renderer/features/meetings/notice/notice-set.ts";
import { documentVersions } from "../../../shared/document/document.ts";
import { noticePapers } from "../../../shared/notice/build.ts";
import { calledBook } from "../../notice/called-meeting.ts";

it("counts the files of a choice as they are made, each once", () => {
  const book = calledBook();
  const choice = fc.record({
    papers: fc.subarray([...noticePapers]),
    versions: fc.subarray([...documentVersions]),
    languages: fc.subarray(["fi", "sv", "en", "fi-simple"] as const),
    formats: fc.subarray([...setFormats]),
  });
  fc.assert(
    fc.property(choice, (chosen) => {
      const papers = setPapers({ book, meeting: "meeting-1", sending: { type: "invitation", sequence: 0 } }, chosen);
      expect(countFiles(false, chosen)).toBe(papers.length * chosen.formats.length);
      expect(countFiles(true, chosen)).toBe(papers.length * chosen.formats.length + 1);
    }),
    { numRuns: 30 },
  );
});
