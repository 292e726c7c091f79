import { useEffect, useState } from "react";
import { useSession, useSnapshot } from "../../data/hooks.tsx";
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

function Hash() {
  const t = useWords("exchange");
  const session = useSession();
  const { version } = useSnapshot();
  const [hash, setHash] = useState<string>();
  // oxlint-disable-next-line react/exhaustive-deps -- a new version of the group has another sum
  useEffect(() => {
    let isWanted = true;
    setHash(undefined);
    session.stateHash().then(
      (next) => isWanted && setHash(next),
      // A book that cannot be read is told by the foot and by the notice of damage; here is just no sum.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [session, version]);
  return hash === undefined ? (
    <p aria-busy="true">{t("versions.stateHashCounting")}</p>
  ) : (
    <code className={styles.hash}>{hash}</code>
  );
}
