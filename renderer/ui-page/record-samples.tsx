import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { DefinitionList } from "../ui/definition-list.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Link } from "../ui/link.tsx";
import { OrderList } from "../ui/order-list.tsx";
import { Section } from "../ui/section.tsx";
import { type Side, SideMark } from "../ui/side-mark.tsx";
import { StatusTag, type StatusTone } from "../ui/status-tag.tsx";
import { Table, type TableSort } from "../ui/table.tsx";
import styles from "./page.module.css";

interface ActionRow {
  readonly number: number;
  readonly title: string;
  readonly side: Side;
  readonly owner: string;
  readonly due: string;
  readonly tone: StatusTone;
  readonly status: string;
}

const actions: readonly ActionRow[] = [
  row(36, "Läheisten ryhmä myös ruotsiksi", "buyer", "Mallilan hyvinvointialue", "30.1.2026", "active", "Käynnissä"),
  row(37, "Takaisinsoitto samana arkipäivänä", "provider", "Avopolku", "15.1.2026", "late", "Myöhässä"),
  row(38, "Yhteinen sijaispooli", "provider", "Kuusela", "28.2.2026", "waiting", "Odottaa"),
  row(39, "Mittarikorttien viimeistely", "buyer", "Mallilan hyvinvointialue", "1.12.2025", "done", "Valmis ja todettu"),
  row(40, "Vertaisryhmän tila", "client", "Päivätupa", "31.3.2026", "neutral", "Ei aloitettu"),
];

function row(
  number: number,
  title: string,
  side: Side,
  owner: string,
  due: string,
  tone: StatusTone,
  status: string,
): ActionRow {
  return { number, title, side, owner, due, tone, status };
}

const orderWords = {
  up: "Ylös",
  down: "Alas",
  drag: (title: string) => `Raahaa kohtaa ${title}`,
  isFirst: "Kohta on jo ensimmäisenä",
  isLast: "Kohta on jo viimeisenä",
};

export function RecordSamples() {
  const [order, setOrder] = useState<readonly string[]>(["Avaus", "Toimenpiteiden tilanne", "Muut asiat"]);
  const [sort, setSort] = useState<TableSort>({ column: "number", direction: "ascending" });
  const sorted = actions.toSorted((a, b) => {
    const order = sort.column === "title" ? (a.title < b.title ? -1 : 1) : a.number - b.number;
    return sort.direction === "ascending" ? order : -order;
  });
  return (
    <>
      <Section title="Järjestys">
        <h3 id="order-sample">Asiat järjestykseen</h3>
        <OrderList
          aria-labelledby="order-sample"
          rows={order.map((title) => ({ id: title, title }))}
          words={orderWords}
          onMove={setOrder}
        />
      </Section>
      <Section title="Osapuolet ja tilat">
        <div className={styles.row}>
          <SideMark side="buyer">Tilaaja 3/3</SideMark>
          <SideMark side="provider">Tuottajat 2/3</SideMark>
          <SideMark side="client">Asiakkaat 3/3</SideMark>
          <SideMark side="buyer" isHollow>
            Tilaaja poissa
          </SideMark>
          <SideMark side="provider" isHollow>
            Tuottajat poissa
          </SideMark>
          <SideMark side="client" isHollow>
            Asiakkaat poissa
          </SideMark>
          <SideMark side="client" isPlain>
            Aamu Kaarna
          </SideMark>
        </div>
        <div className={styles.row}>
          <StatusTag tone="neutral">Ei aloitettu</StatusTag>
          <StatusTag tone="active">Käynnissä</StatusTag>
          <StatusTag tone="waiting">Odottaa</StatusTag>
          <StatusTag tone="done">Valmis ja todettu</StatusTag>
          <StatusTag tone="late">Myöhässä 2 päivää</StatusTag>
          <StatusTag tone="danger">Hylätty</StatusTag>
        </div>
        <div className={styles.row}>
          <StatusTag tone="neutral" isLoud>
            Luonnos
          </StatusTag>
          <StatusTag tone="active" isLoud>
            Kokous on käynnissä
          </StatusTag>
          <StatusTag tone="done" isLoud>
            Päätösvaltainen
          </StatusTag>
          <StatusTag tone="late" isLoud>
            Ei päätösvaltainen
          </StatusTag>
          <StatusTag tone="danger" isLoud>
            Vastuu epäselvä
          </StatusTag>
        </div>
      </Section>
      <Section title="Taulukko" note="5 riviä" actions={<Button kind="quiet">Vie taulukkona</Button>}>
        <Table
          caption="Toimenpiteet"
          isCaptionHidden
          rows={sorted}
          rowKey={({ number }) => String(number)}
          sort={sort}
          onSort={setSort}
          columns={[
            { id: "number", header: "Nro", cell: ({ number }) => number, align: "end", isFit: true, isSortable: true },
            {
              id: "title",
              header: "Mitä tehdään",
              isRowHeader: true,
              isSortable: true,
              cell: ({ number, title }) => (
                <Link href={`#/actions/${number}`} kind="quiet">
                  {title}
                </Link>
              ),
            },
            {
              id: "owner",
              header: "Vastuutaho",
              cell: ({ side, owner }) => (
                <SideMark side={side} isPlain>
                  {owner}
                </SideMark>
              ),
            },
            { id: "due", header: "Määräaika", cell: ({ due }) => due, align: "end", isFit: true },
            {
              id: "status",
              header: "Tila",
              cell: ({ tone, status }) => <StatusTag tone={tone}>{status}</StatusTag>,
              isFit: true,
            },
          ]}
        />
      </Section>
      <div className={styles.columns}>
        <Section title="Tietoja">
          <DefinitionList
            items={[
              { id: "org", term: "Vastuutaho", value: <SideMark side="provider">Avopolku</SideMark> },
              { id: "due", term: "Määräaika", value: "15.1.2026" },
              { id: "why", term: "Mistä toimenpide syntyi", value: <Link href="#/f/1">Palaute 12.1.2024</Link> },
            ]}
          />
        </Section>
        <Section title="Tyhjä paikka">
          <EmptyState level={3} title="Ei vielä kokouksia" action={<Button kind="primary">Uusi kokous</Button>}>
            Aloita ensimmäisestä kokouksesta. Seuraavat saavat asialistan pohjan siitä.
          </EmptyState>
        </Section>
      </div>
    </>
  );
}
