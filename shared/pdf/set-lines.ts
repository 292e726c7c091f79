import type { Run } from "../document/document.ts";
import { visibleText } from "../document/visible-text.ts";
import type { TypeFaces, Weight } from "./type-faces.ts";

/** A stretch of a line in one weight. */
export interface Piece {
  readonly text: string;
  readonly weight: Weight;
}

export interface SetLine {
  readonly pieces: readonly Piece[];
  /** In points. */
  readonly width: number;
}

/** What is never parted: a word with its marks, or what a hyphen ends. */
interface Word {
  readonly pieces: readonly Piece[];
  readonly hasSpaceBefore: boolean;
  readonly width: number;
}

/**
 * Breaks text into lines no wider than `width`: between words, after a hyphen inside of one, and, where a word is wider
 * than the line, inside of it. A newline is a line break. A line that a space ended keeps it, so that who copies the
 * text or has it read aloud gets two words.
 */
export function setLines(
  faces: TypeFaces,
  runs: readonly Run[],
  width: number,
  size: number,
  weight: Weight = "regular",
): readonly SetLine[] {
  const measure = ({ text, weight: own }: Piece) => (faces.width(text, own) * size) / 1000;
  const space = measure({ text: " ", weight });
  const lines: SetLine[] = [];
  for (const paragraph of paragraphsOf(runs, weight)) {
    let line: Word[] = [];
    let used = 0;
    const close = (endsWithSpace: boolean) => {
      lines.push({ pieces: joined(line, endsWithSpace), width: used });
      line = [];
      used = 0;
    };
    for (const word of wordsOf(paragraph, measure)) {
      for (const part of word.width <= width ? [word] : brokenWord(word, width, measure)) {
        const gap = line.length > 0 && part.hasSpaceBefore ? space : 0;
        if (line.length > 0 && used + gap + part.width > width + 0.01) close(part.hasSpaceBefore);
        used += (line.length > 0 && part.hasSpaceBefore ? space : 0) + part.width;
        line.push(part);
      }
    }
    close(/[ \t]$/.test(paragraph.at(-1)?.text ?? ""));
  }
  return lines;
}

/** The runs parted where text has a newline. */
function paragraphsOf(runs: readonly Run[], weight: Weight): readonly (readonly Piece[])[] {
  const paragraphs: Piece[][] = [[]];
  for (const { text, strong } of runs) {
    for (const [index, line] of visibleText(text).split("\n").entries()) {
      if (index > 0) paragraphs.push([]);
      if (line !== "") paragraphs.at(-1)?.push({ text: line, weight: strong === true ? "bold" : weight });
    }
  }
  return paragraphs;
}

function wordsOf(pieces: readonly Piece[], measure: (piece: Piece) => number): readonly Word[] {
  const words: { pieces: Piece[]; hasSpaceBefore: boolean; width: number }[] = [];
  let spaced = false;
  let begins = true;
  for (const { text, weight } of pieces) {
    for (const token of text.match(/[ \t]+|[^ \t]+/g) ?? []) {
      if (/^[ \t]/.test(token)) {
        spaced = true;
        begins = true;
        continue;
      }
      for (const [index, part] of token.split(/(?<=\p{L}[-–/])(?=\p{L})/u).entries()) {
        const piece = { text: part, weight };
        const last = words.at(-1);
        if (last !== undefined && !begins && index === 0) {
          last.pieces.push(piece);
          last.width += measure(piece);
        } else words.push({ pieces: [piece], hasSpaceBefore: spaced, width: measure(piece) });
        spaced = false;
        begins = false;
      }
    }
  }
  return words;
}

/** A word wider than the line, in parts that are not; never inside of a character. */
function brokenWord(word: Word, width: number, measure: (piece: Piece) => number): readonly Word[] {
  const parts: Word[] = [];
  for (const { text, weight } of word.pieces) {
    let part = "";
    let used = 0;
    const close = () => {
      if (part === "") return;
      const hasSpaceBefore = parts.length === 0 && word.hasSpaceBefore;
      parts.push({ pieces: [{ text: part, weight }], hasSpaceBefore, width: used });
      part = "";
      used = 0;
    };
    for (const character of Array.from(text)) {
      const more = measure({ text: character, weight });
      if (used + more > width) close();
      part += character;
      used += more;
    }
    close();
  }
  return parts;
}

/** The words of a line as stretches of one weight. */
function joined(words: readonly Word[], endsWithSpace: boolean): readonly Piece[] {
  const pieces: { text: string; weight: Weight }[] = [];
  for (const [index, word] of words.entries()) {
    for (const [place, { text, weight }] of word.pieces.entries()) {
      const spaced = index > 0 && place === 0 && word.hasSpaceBefore ? ` ${text}` : text;
      const last = pieces.at(-1);
      if (last?.weight === weight) last.text += spaced;
      else pieces.push({ text: spaced, weight });
    }
  }
  const last = pieces.at(-1);
  if (endsWithSpace && last !== undefined) last.text += " ";
  return pieces;
}
