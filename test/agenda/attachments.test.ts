import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  attachmentName,
  attachmentsOf,
  maxAttachmentsBytes,
  nextAttachmentNumber,
  planAttachmentNumbers,
  roomRefusal,
  sizeRefusal,
} from "../../shared/agenda/attachments.ts";
import { maxAttachmentBytes } from "../../shared/core/limits.ts";
import { visibleLine } from "../../shared/document/visible-text.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import { bookOf, row } from "../minutes/support.ts";

const numbers = fc.array(fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }), { maxLength: 8 });

function bookWith(given: readonly (number | undefined)[]) {
  return bookOf(
    given.map((number, index) =>
      row("attachment", `a${index}`, { meeting: "m", ...(number === undefined ? {} : { number }) }),
    ),
  );
}

describe("numbers of attachments", () => {
  it("are each given once, whatever two people have given apart", () => {
    fc.assert(
      fc.property(numbers, (given) => {
        const shown = attachmentsOf(bookWith(given), "m").map(({ number }) => number);
        expect(new Set(shown).size).toBe(given.length);
        expect(shown).toEqual(shown.toSorted((a, b) => a - b));
      }),
    );
  });

  it("stay with the first that has them", () => {
    fc.assert(
      fc.property(numbers, (given) => {
        const firsts = attachmentsOf(bookWith(given), "m").filter(
          ({ attachment: { id, number } }) => number !== undefined && given.indexOf(number) === Number(id.slice(1)),
        );
        expect(firsts.map(({ number }) => number)).toEqual(firsts.map(({ attachment }) => attachment.number));
        expect(firsts).toHaveLength(new Set(given.filter((number) => number !== undefined)).size);
      }),
    );
  });

  it("are not given again to the next", () => {
    fc.assert(
      fc.property(numbers, (given) => {
        const book = bookWith(given);
        const taken = attachmentsOf(book, "m").map(({ number }) => number);
        expect(taken).not.toContain(nextAttachmentNumber(book, "m"));
        expect(nextAttachmentNumber(book, "m")).toBeGreaterThan(Math.max(0, ...taken));
      }),
    );
  });
});

describe("a file's name", () => {
  it("fits its field and hides nothing, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (proposed) => {
        const name = attachmentName(proposed);
        expect(name === "" || domainRules.fits("attachment", "name", name)).toBe(true);
        expect(visibleLine(name)).not.toMatch(/\[U\+20[0-6]/);
        expect(attachmentName(name)).toBe(name);
        expect(name).not.toMatch(/[\\/]/);
      }),
    );
  });

  it("keeps its ending and loses its folders and what turns it round", () => {
    expect(attachmentName("C:\\kansio\\raportti.pdf")).toBe("raportti.pdf");
    expect(attachmentName("lasku\u202Efdp.exe")).toBe("laskufdp.exe");
    const long = attachmentName(`${"a".repeat(300)}.docx`);
    expect(long).toHaveLength(200);
    expect(long.endsWith(".docx")).toBe(true);
  });
});

it("refuses what is empty, too large or too much together", () => {
  expect(sizeRefusal("a", 0)?.type).toBe("file-empty");
  expect(sizeRefusal("a", 1)).toBeUndefined();
  expect(sizeRefusal("a", maxAttachmentBytes)).toBeUndefined();
  expect(sizeRefusal("a", maxAttachmentBytes + 1)?.type).toBe("file-too-large");
  expect(roomRefusal(maxAttachmentsBytes - 5, 5)).toBeUndefined();
  expect(roomRefusal(maxAttachmentsBytes - 5, 6)).toEqual({ type: "group-full", free: 5 });
});

it("is not moved by what is attached later when it came along without a number", () => {
  const came = [row("attachment", "b", { meeting: "m" }), row("attachment", "a", { meeting: "m" })];
  const before = attachmentsOf(bookOf(came), "m").map(({ number, attachment }) => [attachment.id, number]);
  const next = nextAttachmentNumber(bookOf(came), "m");
  const after = attachmentsOf(bookOf([...came, row("attachment", "0", { meeting: "m", number: next })]), "m");
  expect(after.slice(0, 2).map(({ number, attachment }) => [attachment.id, number])).toEqual(before);
  expect(planAttachmentNumbers(bookOf(came), "m")).toEqual([
    { id: "a", number: 1 },
    { id: "b", number: 2 },
  ]);
});
