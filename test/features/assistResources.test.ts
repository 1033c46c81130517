/** Entries by their addresses. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";
import { listResources, readResource } from "../../server/features/assistResources.ts";
import { open } from "./support.ts";

const { reviewed } = open("Some text.");
const { agendas } = reviewed.review;

function agendaOf(text: string) {
  const { agenda } = resolveAgenda(parseAgenda("file:///w/other.agenda.yaml", text), () => undefined);
  assert.ok(agenda);
  return agenda;
}

const read = (address: string) => readResource(reviewed, agendas, address);

test("a figure is read with its other periods, each with its source", () => {
  const found = read("concord://river/figures/connected-households");
  assert.deepEqual(found?.entry, {
    agenda: "river: River programme",
    id: "figures/connected-households",
    type: "figure",
    name: "households with a safe water connection",
    value: "72.5% of households, 2024",
    definition: null,
    alsoCalled: ["hộ gia đình có nước sạch an toàn"],
    members: [],
    write: "72.5% of households with a safe water connection",
    source: { title: "Annual report 2024", publisher: "Lake District Council", date: "2025-02-01", url: "https://example.org/river/2024" },
    series: [
      { period: "2022", value: "68.1%", source: "Annual report 2024" },
      { period: "2023", value: "70.3%", source: "Annual report 2024" },
    ],
  });
  assert.deepEqual(read("concord://river/groups/pillars")?.entry.members, ["river restoration", "clean water", "monitoring"]);
});

test("every address that is listed leads to its entry, and no other does", () => {
  const { resources } = listResources(agendas, 0, 1000);
  assert.ok(resources.length > 5);
  assert.deepEqual(
    resources.map(({ uri }) => read(uri)?.entry.id),
    resources.map(({ name }) => name),
  );
  for (const address of [
    "",
    "concord://",
    "concord://river",
    "concord://river/",
    "concord://river/figures/none",
    "concord://lake/figures/connected-households",
    "https://river/figures/connected-households",
    "concord://river/%E0%A4%A",
  ])
    assert.equal(read(address), undefined, address);
});

test("ids in any script have an address", () => {
  const agenda = agendaOf("id: vi\ntitle: T\nlanguage: vi\nterms: { số-hóa: { preferred: số hóa } }\n");
  const { resources } = listResources([agenda], 0, 10);
  assert.deepEqual(
    resources.map(({ uri }) => uri),
    [`concord://vi/terms/${encodeURIComponent("số-hóa")}`],
  );
  assert.equal(readResource(reviewed, [agenda], resources[0]?.uri ?? "")?.entry.name, "số hóa");
  assert.equal(readResource(reviewed, [agenda], "concord://vi/terms/số-hóa")?.entry.name, "số hóa");
});

test("pages end where the entries do, and what agendas share is listed once", () => {
  const all = listResources(agendas, 0, 1000).resources;
  const first = listResources(agendas, 0, all.length - 1);
  assert.deepEqual([first.resources.length, first.next], [all.length - 1, all.length - 1]);
  assert.deepEqual(listResources(agendas, all.length - 1, 100), { resources: all.slice(-1), next: undefined });
  assert.deepEqual(listResources(agendas, 0, all.length).next, undefined);
  assert.deepEqual(listResources(agendas, 99_999, 10), { resources: [], next: undefined });
  assert.deepEqual(listResources([...agendas, ...agendas], 0, 1000).resources, all);
  assert.deepEqual(listResources([], 0, 10), { resources: [], next: undefined });
});
