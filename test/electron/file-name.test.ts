import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeFileName } from "../../electron/file-name.ts";

describe("a proposed name", () => {
  it.each([
    ["muistio-2026-11-02.docx", "muistio-2026-11-02.docx"],
    ["Ohjausryhmän pöytäkirja § 4.pdf", "Ohjausryhmän pöytäkirja § 4.pdf"],
    ["../../etc/passwd", "etc-passwd"],
    ["..\\..\\autoexec.bat", "autoexec.bat"],
    ["C:\\Windows\\x.luotsi", "C--Windows-x.luotsi"],
    ["a/b.luotsi", "a-b.luotsi"],
    ["CON", "luotsi-CON"],
    ["nul.luotsi", "luotsi-nul.luotsi"],
    ["com1.tar.luotsi", "luotsi-com1.tar.luotsi"],
    ["x:ads.luotsi", "x-ads.luotsi"],
    ["a.luotsi. . ", "a.luotsi"],
    [".hidden", "luotsi.hidden"],
    ["", "luotsi"],
    ["...", "luotsi"],
    ["a\u0000b\nc.pdf", "ab c.pdf"],
    ["lasku\u202Efdp.exe", "laskufdp.exe"],
    ["a\u200Bb\uFEFF.csv", "ab.csv"],
    ['kysymys? <tärkeä>|*".xlsx', "kysymys- -tärkeä----.xlsx"],
    ["a\u0308.pdf", "ä.pdf"],
    ["   välejä   ja\tmuuta   .pdf", "välejä ja muuta.pdf"],
  ])("%j becomes %j", (proposed, expected) => {
    expect(safeFileName(proposed)).toBe(expected);
  });

  it("keeps its ending when it is far too long, and no half of a sign", () => {
    const name = safeFileName(`${"🙂".repeat(300)}.luotsi`);
    expect(name.length).toBeLessThanOrEqual(127);
    expect(name).toMatch(/^(?:🙂)+\.luotsi$/u);
  });

  it("is the same when it is made safe twice, also when a sign between two spaces is taken out", () => {
    expect(safeFileName("0\t\u0000\t!")).toBe("0 !");
  });

  it("is always one that every system takes for a file in the chosen folder", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" })), (proposed) => {
        const name = safeFileName(proposed);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]|^[. ]|[. ]$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThan(150);
        // Making safe what is safe changes nothing.
        expect(safeFileName(name)).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });
});
