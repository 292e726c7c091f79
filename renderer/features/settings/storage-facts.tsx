import { useEffect, useState } from "react";
import { usePlatform } from "../../platform/platform-context.tsx";
import type { StorageFacts } from "../../platform/port.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { DefinitionList } from "../../ui/definition-list.tsx";
import { Stack } from "../../ui/layout.tsx";

/** Where the data are and how safe they are there, as far as the machine tells. It promises nothing on its own. */
export function StorageFactsList() {
  const words = useWords("shell");
  const format = useFormats();
  const platform = usePlatform();
  const facts = useStorageFacts();
  const isDesktop = platform.edition === "desktop";
  const space = [
    ...(facts?.usedBytes === undefined
      ? []
      : [words("settings.data.used", { size: format.fileSize(facts.usedBytes) })]),
    ...(facts?.freeBytes === undefined
      ? []
      : [words("settings.data.free", { size: format.fileSize(facts.freeBytes) })]),
  ];
  return (
    <Stack gap="small">
      <p>{words("settings.data.here")}</p>
      <DefinitionList
        items={[
          {
            id: "place",
            term: words("settings.data.place"),
            value: words(
              isDesktop
                ? "settings.data.desktop"
                : platform.openedFrom === "disk"
                  ? "settings.data.browserFile"
                  : "settings.data.browser",
            ),
          },
          ...(isDesktop || facts === undefined
            ? []
            : [
                { id: "keeping", term: words("settings.data.keeping"), value: <Keeping persisted={facts.persisted} /> },
              ]),
          ...(space.length === 0
            ? []
            : [{ id: "space", term: words("settings.data.space"), value: space.join(" · ") }]),
        ]}
      />
    </Stack>
  );
}

function Keeping({ persisted }: { readonly persisted: StorageFacts["persisted"] }) {
  const words = useWords("shell");
  if (persisted === "unknown") return words("settings.data.unknownKept");
  return persisted ? words("settings.data.kept") : <strong>{words("settings.data.notKept")}</strong>;
}

/** What the platform answered; undefined until it has. */
function useStorageFacts(): StorageFacts | undefined {
  const platform = usePlatform();
  const [facts, setFacts] = useState<StorageFacts | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    void platform.storage().then((answer) => {
      if (isWanted) setFacts(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [platform]);
  return facts;
}
