/** Texts in the language that was set, and none but those that people read. */
import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";
import { parseAgenda } from "../../server/agenda/read.ts";
import { checkDates } from "../../server/checks/dates.ts";
import type { Finding } from "../../server/checks/model.ts";
import { RULES } from "../../server/checks/rules.ts";
import { readConfig } from "../../server/files/config.ts";
import { setUiLanguage, uiLanguage } from "../../server/localize.ts";
import { draftOf, mended } from "../checks/support.ts";

afterEach(() => setUiLanguage(undefined));

const inLanguage = <Result>(locale: string, make: () => Result): Result => {
  setUiLanguage(locale);
  return make();
};

describe("the language of the user interface", () => {
  test("is told by language tags and by POSIX locales, and is English for any that has no texts", () => {
    const told = (locale: string | undefined) => inLanguage(locale as string, uiLanguage);
    for (const locale of ["vi", "vi-VN", "VI", "vi_VN", "vi_VN.UTF-8", "vi@latin"]) assert.equal(told(locale), "vi", locale);
    for (const locale of [undefined, "", "en", "en-GB", "C", "fr", "vie", "x-vi", "toString", "__proto__"]) assert.equal(told(locale), "en", locale);
  });

  test("can be changed while texts are made, which are looked up when they are told", () => {
    const says = () => RULES["group-count"].says;
    assert.deepEqual(
      ["vi", "en", "vi"].map((locale) => inLanguage(locale, says)),
      ["số thành phần khác với bộ dữ liệu chuẩn", "another number of members than the agenda has", "số thành phần khác với bộ dữ liệu chuẩn"],
    );
  });
});

describe("a finding", () => {
  // The words of what is written into the draft are the draft's, whoever reads the message.
  const check = (text: string, language: string): readonly Finding[] => checkDates(draftOf(text, language));

  test("on a weekday names it in the reader's language, and mends it in the draft's", () => {
    const text = "The board met on Monday, 24 April 2024.\n";
    const [en] = inLanguage("en", () => check(text, "en"));
    const [vi] = inLanguage("vi", () => check(`${text}\n`.replace("The", "This"), "en"));
    assert.equal(en?.message, "2024-04-24 is a Wednesday, not a Monday.");
    assert.equal(vi?.message, "2024-04-24 là thứ Tư, không phải thứ Hai.");
    assert.equal(mended(text, en), text.replace("Monday", "Wednesday"));
    assert.equal(vi?.edits[0]?.title, "Thay bằng Wednesday");
  });

  test("on a day that does not exist names its month in the reader's language", () => {
    const [en] = inLanguage("en", () => check("It ends on 30 February 2023.\n", "en"));
    const [vi] = inLanguage("vi", () => check("It began on 30 February 2023.\n", "en"));
    assert.equal(en?.message, "This date does not exist: February 2023 has 28 days.");
    assert.equal(vi?.message, "Ngày này không tồn tại: tháng 2 năm 2023 có 28 ngày.");
  });
});

describe("faults of files", () => {
  const AGENDA =
    "id: a\ntitle: A\nlanguage: en\nfigures:\n  f: { label: 2030, value: 1, unit: percnt }\n  g: { lable: { en: x }, value: 1, unit: count }\nterms: []\n";

  test("are told in the reader's language, with the same places and suggestions", () => {
    const [en, vi] = ["en", "vi"].map((locale) => inLanguage(locale, () => parseAgenda("file:///a.agenda.yaml", AGENDA).faults)) as [
      ReturnType<typeof parseAgenda>["faults"],
      ReturnType<typeof parseAgenda>["faults"],
    ];
    assert.deepEqual(
      vi.map(({ message: _, ...rest }) => rest),
      en.map(({ message: _, ...rest }) => rest),
    );
    assert.deepEqual(
      vi.map(({ message }) => message),
      [
        `'label' phải là văn bản, hoặc bảng ánh xạ từ ngôn ngữ sang văn bản hay danh sách văn bản, không phải '2030'. Hãy đặt trong dấu nháy: "2030".`,
        "'unit' phải là đơn vị theo định dạng bộ dữ liệu chuẩn, mã tiền tệ (VND) hoặc đơn vị của Unicode CLDR (kilometer), không phải 'percnt'. Có phải ý bạn là 'percent'?",
        "Khóa lạ 'lable' trong số liệu 'g'. Có phải ý bạn là 'label'?",
        "'terms' phải là bảng ánh xạ từ mã sang thuật ngữ.",
      ],
    );
  });

  test("of the configuration are so too", () => {
    const faults = inLanguage("vi", () => readConfig("file:///.concord.yaml", "rules: { figure-vale: off }\n").faults);
    assert.deepEqual(
      faults.map(({ message, suggestion }) => [message, suggestion]),
      [["Không có quy tắc 'figure-vale'. Có phải ý bạn là 'figure-value'?", "figure-value"]],
    );
  });
});
