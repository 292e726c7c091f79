import { useEffect, useState } from "react";
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
  const book = useBook();
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure title={t("versions.stateHash")} isExpanded={isOpen} onExpandedChange={setOpen}>
      <p className={styles.quiet}>{t("versions.stateHashHelp")}</p>
      {/* Counted anew with every change: the sum of what was there before must not be read to anybody. */}
      {isOpen ? <Hash key={version} /> : null}
    </Disclosure>
  );
}

function Hash() {
  const t = useWords("exchange");
  const session = useSession();
  const [counted, setCounted] = useState<{ readonly hash: string | undefined }>();
  useEffect(() => {
    let isWanted = true;
    const show = (hash: string | undefined) => {
      if (isWanted) setCounted({ hash });
    };
    session.stateHash().then(show, () => show(undefined));
    return () => {
      isWanted = false;
    };
  }, [session]);
  if (counted === undefined) return <p aria-busy="true">{t("versions.stateHashCounting")}</p>;
  return counted.hash === undefined ? (
    <p role="alert">{t("versions.stateHashFailed")}</p>
  ) : (
    <code className={styles.hash}>{counted.hash}</code>
  );
}
