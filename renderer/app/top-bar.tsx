import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useWords } from "../text/words.ts";
import { Icon } from "../ui/icon.tsx";
import { Brand } from "./brand.tsx";
import type { RailPlaceName } from "./places.ts";
import { Rail } from "./rail.tsx";
import { SearchButton } from "./search-button.tsx";
import styles from "./top-bar.module.css";

export interface TopBarProps {
  readonly current: RailPlaceName | undefined;
  /** The menu closes when this changes. */
  readonly place: string;
}

/** The rail where there is no room for it: a bar with a button that opens the places under it. */
export function TopBar({ current, place }: TopBarProps) {
  const words = useWords("shell");
  const navId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [openAt, setOpenAt] = useState<string | undefined>(undefined);
  const isOpen = openAt === place;
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    setOpenAt(undefined);
    button.current?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape of the links inside bubbles here
    <header className={styles.bar} onKeyDown={keys}>
      <div className={styles.line}>
        <Brand />
        <span className={styles.doors}>
          <SearchButton isSmall />
          <button
            ref={button}
            type="button"
            className={styles.button}
            aria-expanded={isOpen}
            aria-controls={navId}
            onClick={() => setOpenAt(isOpen ? undefined : place)}
          >
            <Icon name={isOpen ? "close" : "chevron-down"} />
            {isOpen ? words("nav.close") : words("nav.open")}
          </button>
        </span>
      </div>
      <div id={navId} className={styles.places} hidden={!isOpen}>
        <Rail current={current} onChoose={() => setOpenAt(undefined)} />
      </div>
    </header>
  );
}
