import { Fragment } from "react";
import type { Block, Facts, Picture, Run, Signatures, Table, TitleBlock } from "../../../shared/document/document.ts";
import { usePicture } from "./use-picture.ts";

/** The classes by which the parts of the document are drawn: those of the screen or those of paper. */
export interface PaperClasses {
  readonly logo?: string | undefined;
  readonly group: string;
  readonly line: string;
  readonly status: string;
  readonly quiet: string;
  readonly note: string;
  readonly signatures: string;
  readonly role: string;
  /** Around each table, so that a wide one scrolls by itself; none on paper. */
  readonly table: string;
}

export interface PaperBlocksProps {
  readonly blocks: readonly Block[];
  readonly classes: PaperClasses;
  /** How much lower the headings stand than in a document of their own: 1 under a page's title. */
  readonly under: 0 | 1;
}

/**
 * A paper as elements, from the same tree as every file of it: headings, tables and lists are real ones, and text
 * is text, whatever is written in it.
 */
export function PaperBlocks({ blocks, classes, under }: PaperBlocksProps) {
  return blocks.map((block, index) => (
    // The blocks have no names of their own and are drawn anew as a whole.
    <BlockElement key={index} block={block} classes={classes} under={under} />
  ));
}

interface BlockProps<B extends Block = Block> extends Omit<PaperBlocksProps, "blocks"> {
  readonly block: B;
}

function BlockElement({ block, classes, under }: BlockProps) {
  switch (block.type) {
    case "title":
      return <Title block={block} classes={classes} under={under} />;
    case "contents": {
      const Heading = headingTags[2 + under] ?? "h3";
      return (
        <>
          <Heading>{block.title}</Heading>
          <ul>
            {block.entries.map(({ text, anchor }) => (
              <li key={anchor}>{text}</li>
            ))}
          </ul>
        </>
      );
    }
    case "heading": {
      const Heading = headingTags[block.level + under] ?? "h5";
      // A place that a search leads to takes the focus, so that reading goes on from there.
      return block.level === 2 ? (
        <Heading tabIndex={-1} data-place="">
          {block.text}
        </Heading>
      ) : (
        <Heading>{block.text}</Heading>
      );
    }
    case "paragraph":
      return (
        <p className={block.quiet === true ? classes.quiet : undefined}>
          <Runs runs={block.runs} />
        </p>
      );
    case "list":
      return (
        <ul>
          {block.items.map((runs, index) => (
            <li key={index}>
              <Runs runs={runs} />
            </li>
          ))}
        </ul>
      );
    case "table":
      return <TableElement block={block} classes={classes} />;
    case "facts":
      return <FactList block={block} />;
    case "note":
      return (
        <div className={classes.note} role="note">
          <p>
            <Runs runs={block.runs} />
          </p>
        </div>
      );
    case "signatures":
      return <SignatureList block={block} classes={classes} />;
  }
}

const headingTags: Readonly<Record<number, "h1" | "h2" | "h3" | "h4" | "h5">> = {
  1: "h1",
  2: "h2",
  3: "h3",
  4: "h4",
  5: "h5",
};

function Title({ block, classes, under }: BlockProps<TitleBlock>) {
  const Heading = headingTags[1 + under] ?? "h2";
  return (
    <header>
      {block.logo === undefined ? null : <Logo picture={block.logo} classes={classes} />}
      <p className={classes.group}>{block.group}</p>
      <Heading>{block.title}</Heading>
      {block.lines.map((line) => (
        <p key={line} className={classes.line}>
          {line}
        </p>
      ))}
      {block.status.map((line) => (
        <p key={line} className={classes.status}>
          {line}
        </p>
      ))}
    </header>
  );
}

/** The picture; until its bytes are read, or without them, the words for it. */
function Logo({ picture, classes }: { readonly picture: Picture; readonly classes: PaperClasses }) {
  const address = usePicture(picture.sha256, picture.mediaType);
  if (address !== undefined) return <img src={address} alt={picture.text} className={classes.logo} />;
  return picture.text === "" ? null : <p className={classes.line}>{picture.text}</p>;
}

function TableElement({ block, classes }: Omit<BlockProps<Table>, "under">) {
  const { caption, columns, rows } = block;
  const table = (
    <table>
      <caption>{caption}</caption>
      <colgroup>
        {columns.map(({ header, width }) => (
          <col key={header} style={{ inlineSize: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ header }) => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells }, row) => (
          <tr key={row}>
            {columns.map(({ header }, column) =>
              column === 0 ? (
                <th key={header} scope="row">
                  <Runs runs={cells[column] ?? []} />
                </th>
              ) : (
                <td key={header}>
                  <Runs runs={cells[column] ?? []} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return classes.table === "" ? table : <div className={classes.table}>{table}</div>;
}

function FactList({ block }: { readonly block: Facts }) {
  return (
    <dl>
      {block.facts.map(({ term, values }, fact) => (
        <Fragment key={fact}>
          <dt>{term}</dt>
          <dd>
            {values.map((runs, index) => (
              <p key={index}>
                <Runs runs={runs} />
              </p>
            ))}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function SignatureList({ block, classes }: Omit<BlockProps<Signatures>, "under">) {
  return (
    <ul className={classes.signatures}>
      {block.lines.map(({ role, name }) => (
        <li key={`${role} ${name}`}>
          <span className={classes.role}>{role}</span> {name}
        </li>
      ))}
    </ul>
  );
}

/** A newline in a text is a line break. */
function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map(({ text, strong }, index) => {
    const lines = text.split("\n").map((line, at) => (
      <Fragment key={at}>
        {at === 0 ? null : <br />}
        {line}
      </Fragment>
    ));
    return strong === true ? <b key={index}>{lines}</b> : <Fragment key={index}>{lines}</Fragment>;
  });
}
