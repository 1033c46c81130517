/** JUnit's XML, held against the schema of one of its readers. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { readSchema } from "./standards.ts";
import { FILES, reportOf } from "./workspace.ts";

describe("JUnit", () => {
  const schema = XsdValidator.fromDoc(XmlDocument.fromString(readSchema("junit-10.xsd")));
  const validate = (xml: string): void => {
    const document = XmlDocument.fromString(xml);
    try {
      schema.validate(document);
    } finally {
      document.dispose();
    }
  };

  it("follows the schema of Jenkins' reader; would not, were a thing out of place", async () => {
    const { stdout } = await reportOf("junit");
    validate(stdout);
    assert.throws(() => validate(stdout.replace("<failure ", "<failed ").replace("</failure>", "</failed>")), /failed/);
    assert.throws(() => validate(stdout.replace(/ tests="\d+"/, "")), /tests/);
  });

  it("counts what it holds: failures from --fail-on up, waived findings as skipped, the rest as said", async () => {
    for (const [level, failures] of [
      ["error", 2],
      ["warning", 6],
      ["hint", 8],
    ] as const) {
      const { stdout } = await reportOf("junit", FILES, {}, ["--fail-on", level]);
      const document = XmlDocument.fromString(stdout);
      const count = (xpath: string): number => document.find(xpath).length;
      const sum = (name: string): number => document.find(`//testsuite/@${name}`).reduce((total, { content }) => total + Number(content), 0);
      assert.deepEqual([count("//failure"), sum("failures")], [failures, failures]);
      assert.deepEqual([count("//skipped"), sum("skipped"), count("//system-out")], [1, 1, 8 - failures]);
      assert.equal(sum("tests"), count("//testcase"));
      document.dispose();
    }
  });

  it("is XML whatever stands in drafts and agendas", async () => {
    const agenda = FILES["ferries.agenda.yaml"]?.replace("Ferry & Board", "]]> & <x> \\u0001 \\uFFFF \\t \\r\\n '") ?? "";
    const { stdout } = await reportOf("junit", {
      "a.agenda.yaml": agenda,
      "a.md": 'Each pontoon pier\u0007 <!-- concord-ignore-line: so "]]>\u0001\u{1f6f3}\t& \ufffe -->\n\nA pontoon pier.\n',
    });
    validate(stdout);
    const document = XmlDocument.fromString(stdout);
    assert.equal(document.get("//skipped/@message")?.content, 'so "]]>\ufffd\u{1f6f3}\t& \ufffd');
    assert.ok(document.get("//failure")?.content.includes("]]> & <x> \ufffd \ufffd '"));
    document.dispose();
  });
});
