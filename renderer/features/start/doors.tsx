import { type ReactNode, useEffect, useState } from "react";
import type { GroupLibrary, GroupOnDevice } from "../../data/library.ts";
import { routeToHash } from "../../navigation/route.ts";
import { usePlatform } from "../../platform/platform-context.tsx";
import { useFormats, useWords } from "../../text/words.ts";
import { Icon } from "../../ui/icon.tsx";
import { Stack } from "../../ui/layout.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./doors.module.css";
import { LostGroups } from "./lost-groups.tsx";
import type { StartStep } from "./start-place.tsx";

export interface DoorsProps {
  readonly library: GroupLibrary;
  /** How many backups there are to restore from. */
  readonly backups: number;
  readonly onOpen: (group: string) => void;
  readonly onStep: (step: StartStep) => void;
}

/** The groups that are here already, then the three ways to begin, and the way back where there are backups. */
export function Doors({ library, backups, onOpen, onStep }: DoorsProps) {
  const words = useWords("start");
  const keeping = useWords("keeping");
  const platform = usePlatform();
  const groups = useGroups(library);
  return (
    <Stack gap="large">
      <header className={styles.header}>
        <h1 tabIndex={-1} className={styles.title}>
          {words("title")}
        </h1>
        <p className={styles.lead}>{words("lead")}</p>
      </header>
      <LostGroups library={library} onStep={onStep} />
      {groups.length === 0 ? null : <GroupsHere groups={groups} onOpen={onOpen} onStep={onStep} />}
      <Section title={groups.length === 0 ? words("doors.title") : words("here.or")}>
        <ul className={styles.doors}>
          {backups === 0 ? null : (
            <li>
              <Door
                title={keeping("restore.door")}
                help={keeping("restore.doorHelp", { count: backups })}
                onPress={() => onStep("restore")}
              />
            </li>
          )}
          <li>
            <Door
              title={words("doors.newGroup")}
              help={words("doors.newGroupHelp")}
              onPress={() => onStep("new-group")}
            />
          </li>
          <li>
            <Door
              title={words("doors.received")}
              help={words("doors.receivedHelp")}
              onPress={() => onStep("received")}
            />
          </li>
          <li>
            <a className={styles.door} href={routeToHash({ place: "demo" })}>
              <DoorWords title={words("doors.demo")}>{words("doors.demoHelp")}</DoorWords>
            </a>
          </li>
        </ul>
      </Section>
      <Section title={words("where.title")}>
        <p className={styles.where}>
          {words(
            platform.edition === "desktop"
              ? "where.desktop"
              : platform.openedFrom === "disk"
                ? "where.browserFile"
                : "where.browser",
          )}
        </p>
      </Section>
    </Stack>
  );
}

interface GroupsHereProps {
  readonly groups: readonly GroupOnDevice[];
  readonly onOpen: (group: string) => void;
  readonly onStep: (step: StartStep) => void;
}

function GroupsHere({ groups, onOpen, onStep }: GroupsHereProps) {
  const words = useWords("start");
  const keeping = useWords("keeping");
  const format = useFormats();
  return (
    <Section title={words("here.title")}>
      <ul className={styles.doors}>
        {groups.map(({ group, name, openedMs, isExample, keptIn }) => {
          const opened =
            keptIn === undefined
              ? words("here.opened", { date: format.dateTime(openedMs) })
              : [format.dateTime(openedMs), keeping(`here.${keptIn}`)].join(" · ");
          return (
            <li key={group}>
              <Door
                title={name === "" ? keeping("restore.nameless") : name}
                help={isExample ? format.list([words("here.example"), opened]) : opened}
                onPress={() => (keptIn === "backup" ? onStep("restore") : onOpen(group))}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

interface DoorProps {
  readonly title: string;
  readonly help: string;
  readonly onPress: () => void;
}

function Door({ title, help, onPress }: DoorProps) {
  return (
    <button type="button" className={styles.door} onClick={onPress}>
      <DoorWords title={title}>{help}</DoorWords>
    </button>
  );
}

function DoorWords({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <span className={styles.words}>
        <span className={styles.name}>{title}</span>
        <span className={styles.help}>{children}</span>
      </span>
      <Icon name="chevron-right" />
    </>
  );
}

/** The groups on this device, the last opened first; none while they are being looked for or cannot be read. */
function useGroups(library: GroupLibrary): readonly GroupOnDevice[] {
  const [groups, setGroups] = useState<readonly GroupOnDevice[]>([]);
  useEffect(() => {
    let isWanted = true;
    library.list().then(
      (found) => {
        if (isWanted) setGroups(found.toSorted((a, b) => b.openedMs - a.openedMs));
      },
      () => {
        // A store that cannot be read is told when a group is opened or made; the doors stand here all the same.
      },
    );
    return () => {
      isWanted = false;
    };
  }, [library]);
  return groups;
}
