/** The snippets that ship with Concord, as the doors hand them in: bundlers and the tests' hooks read them as texts. */
import documentsEn from "../snippets/documents.en.code-snippets";
import documentsVi from "../snippets/documents.vi.code-snippets";
import partsEn from "../snippets/parts.en.code-snippets";
import partsVi from "../snippets/parts.vi.code-snippets";
import type { ShippedFile } from "./requests/model.ts";

/** Each file with its name, which says its language. */
export const SHIPPED: readonly ShippedFile[] = [
  { name: "documents.en.code-snippets", text: documentsEn },
  { name: "documents.vi.code-snippets", text: documentsVi },
  { name: "parts.en.code-snippets", text: partsEn },
  { name: "parts.vi.code-snippets", text: partsVi },
];
