import type { ReactNode } from "react";
import { Button, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from "react-aria-components";
import styles from "./disclosure.module.css";
import { given } from "./given.ts";
import { Icon } from "./icon.tsx";

export interface DisclosureProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The title's level among the headings around it; 3 without. */
  readonly level?: 2 | 3 | 4 | undefined;
  readonly isExpanded?: boolean | undefined;
  readonly onExpandedChange?: ((isExpanded: boolean) => void) | undefined;
  readonly defaultExpanded?: boolean | undefined;
}

/** Something that is seldom needed, opened in place. */
export function Disclosure({ title, children, level = 3, ...rest }: DisclosureProps) {
  return (
    <AriaDisclosure {...given(rest)} className={styles.disclosure ?? ""}>
      <Heading level={level} className={styles.heading ?? ""}>
        <Button slot="trigger" className={styles.trigger ?? ""}>
          <Icon name="chevron-down" />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className={styles.panel}>{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
