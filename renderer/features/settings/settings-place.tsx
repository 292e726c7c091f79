import { routeToHash } from "../../navigation/route.ts";
import { usePlatform } from "../../platform/platform-context.tsx";
import { useWords } from "../../text/words.ts";
import { DefinitionList } from "../../ui/definition-list.tsx";
import { Columns, Stack } from "../../ui/layout.tsx";
import { Link } from "../../ui/link.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Section } from "../../ui/section.tsx";
import { BackupsSection } from "./backups-section.tsx";
import { LookForm } from "./look-form.tsx";
import { StorageFactsList } from "./storage-facts.tsx";
import { ThisDevice } from "./this-device.tsx";
import { WhoIsHere } from "./who-is-here.tsx";

export interface SettingsPlaceProps {
  readonly version: string;
}

/** What concerns this device alone: its look and language, who is at it, where the data are, which program this is. */
export function SettingsPlace({ version }: SettingsPlaceProps) {
  const words = useWords("shell");
  const platform = usePlatform();
  return (
    <>
      <PageHeader title={words("settings.title")} lead={words("settings.lead")} />
      <Columns>
        <Stack gap="large">
          <Section title={words("settings.look")}>
            <LookForm />
          </Section>
        </Stack>
        <Stack gap="large">
          <WhoIsHere />
          <ThisDevice />
          <Section title={words("settings.data.title")}>
            <StorageFactsList />
          </Section>
          <BackupsSection />
          <Section title={words("settings.groups")}>
            <p>
              <Link kind="standing" href={routeToHash({ place: "start" })}>
                {words("settings.switchGroup")}
              </Link>
            </p>
          </Section>
          <Section title={words("settings.about")}>
            <DefinitionList
              items={[
                { id: "version", term: words("settings.version"), value: version },
                {
                  id: "edition",
                  term: words("settings.edition"),
                  value: words(`settings.editions.${platform.edition}`),
                },
              ]}
            />
          </Section>
        </Stack>
      </Columns>
    </>
  );
}
