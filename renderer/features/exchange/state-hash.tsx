import { useEffect, useState } from "react";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import { useBook, useSession } from "../../data/hooks.tsx";
import { useWords } from "../../text/words.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import styles from "./exchange.module.css";

/**
 * The sum over the group's state, which two members can compare to know that they see the same book. It is counted only
 * while somebody looks, because a big group takes a moment.
 */
export function StateHash() {
  const t = useWords("exchange");
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure title={t("versions.stateHash")} isExpanded={isOpen} onExpandedChange={setOpen}>
      <p className={styles.quiet}>{t("versions.stateHashHelp")}</p>
      {isOpen ? <Hash /> : null}
    </Disclosure>
  );
}

/** The sum of one state of the book; undefined when it cannot be counted. */
interface Counted {
  readonly book: GroupBook;
  readonly hash: string | undefined;
}

function Hash() {
  const t = useWords("exchange");
  const session = useSession();
  const book = useBook();
  const [counted, setCounted] = useState<Counted>();
  useEffect(() => {
    let isWanted = true;
    const show = (hash: string | undefined) => {
      if (isWanted) setCounted({ book, hash });
    };
    session.stateHash().then(show, () => show(undefined));
    return () => {
      isWanted = false;
    };
  }, [session, book]);
  // The sum of what was there before must not be read to anybody.
  if (counted?.book !== book) return <p aria-busy="true">{t("versions.stateHashCounting")}</p>;
  return counted.hash === undefined ? (
    <p role="alert">{t("versions.stateHashFailed")}</p>
  ) : (
    <code className={styles.hash}>{counted.hash}</code>
  );
}
