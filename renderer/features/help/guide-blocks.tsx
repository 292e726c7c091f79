import { useMemo } from "react";
import { Link } from "../../ui/link.tsx";
import type { GuideBlock, GuideSpan, GuideText } from "./guide-content.ts";
import styles from "./guide-blocks.module.css";
import { guideHash } from "./help-address.ts";

export interface GuideBlocksProps {
  readonly blocks: readonly GuideBlock[];
}

/** Text of the guide, in its order. */
export function GuideBlocks({ blocks }: GuideBlocksProps) {
  // A guide does not change while it is read, so that a place in it is name enough.
  return blocks.map((block, index) => <Block key={index} block={block} />);
}

function Block({ block }: { readonly block: GuideBlock }) {
  switch (block.type) {
    case "paragraph":
      return (
        <p className={styles.text}>
          <Text text={block.text} />
        </p>
      );
    case "note":
      return (
        <p className={styles.note}>
          <Text text={block.text} />
        </p>
      );
    case "list": {
      const List = block.isOrdered ? "ol" : "ul";
      return (
        <List className={styles.list}>
          {block.items.map((item, index) => (
            <li key={index}>
              <Text text={item} />
            </li>
          ))}
        </List>
      );
    }
    case "table":
      return <GuideTable block={block} />;
    case "picture":
      return <Picture block={block} />;
  }
}

function GuideTable({ block }: { readonly block: Extract<GuideBlock, { type: "table" }> }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {block.head.map((cell, index) => (
            <th key={index} scope="col">
              <Text text={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) =>
              column === 0 ? (
                <th key={column} scope="row">
                  <Text text={cell} />
                </th>
              ) : (
                <td key={column}>
                  <Text text={cell} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Picture({ block }: { readonly block: Extract<GuideBlock, { type: "picture" }> }) {
  const { source, alt, size } = block;
  const isData = source.startsWith("data:");
  const ref = useMemo(() => showData(source), [source]);
  return (
    <figure className={styles.picture}>
      <img {...(isData ? { ref } : { src: source })} {...size} alt={alt} loading="lazy" />
    </figure>
  );
}

/**
 * Where the page is one file, a picture comes as data within the script. The page's policy lets no address of data be
 * shown as a picture, but what the app itself has made: so it is made here, and given back when the picture goes.
 */
function showData(source: string): (image: HTMLImageElement) => () => void {
  return (image) => {
    const bytes = Uint8Array.from(atob(source.slice(source.indexOf(",") + 1)), (letter) => letter.charCodeAt(0));
    const address = URL.createObjectURL(new Blob([bytes], { type: "image/png" }));
    image.src = address;
    return () => URL.revokeObjectURL(address);
  };
}

function Text({ text }: { readonly text: GuideText }) {
  return text.map((span, index) => <Span key={index} span={span} />);
}

function Span({ span }: { readonly span: GuideSpan }) {
  switch (span.type) {
    case "plain":
      return span.text;
    case "strong":
      return <strong>{span.text}</strong>;
    case "key":
      return <kbd>{span.text}</kbd>;
    case "code":
      return <code className={styles.code}>{span.text}</code>;
    case "link":
      return <Link href={guideHash(span)}>{span.text}</Link>;
  }
}
