-- Concord in Neovim, driven through Neovim's own language client: nvim --headless --clean -l is younger than Debian's, so -S.
-- Environment: CONCORD_SERVER, the command line of the server; CONCORD_WORKSPACE, a folder with plan.md and river.agenda.yaml.
local DEADLINE = 20000
local failed = 0

local function same(name, expected, actual)
  local ok = vim.deep_equal(expected, actual)
  if not ok then failed = failed + 1 end
  print((ok and "ok - " or "not ok - ") .. name)
  if not ok then print("  expected " .. vim.inspect(expected) .. "\n  found " .. vim.inspect(actual)) end
end

local function holds(name, text, part)
  local ok = type(text) == "string" and text:find(part, 1, true) ~= nil
  if not ok then failed = failed + 1 end
  print((ok and "ok - " or "not ok - ") .. name)
  if not ok then print("  expected '" .. part .. "' in " .. vim.inspect(text)) end
end

local function run()
  local folder = vim.env.CONCORD_WORKSPACE
  vim.cmd("edit " .. vim.fn.fnameescape(folder .. "/plan.md"))
  local buffer = vim.api.nvim_get_current_buf()
  vim.lsp.start_client({
    name = "concord",
    cmd = vim.fn.json_decode(vim.env.CONCORD_SERVER),
    root_dir = folder,
    workspace_folders = { { uri = vim.uri_from_fname(folder), name = "river" } },
    on_init = function(client) vim.lsp.buf_attach_client(buffer, client.id) end,
  })

  local function line(number) return vim.api.nvim_buf_get_lines(buffer, number, number + 1, false)[1] end
  local function found()
    return vim.tbl_map(function(each)
      return each.code .. ": " .. line(each.lnum):sub(each.col + 1, each.end_col)
    end, vim.diagnostic.get(buffer))
  end
  local function ask(method, params)
    local answers = vim.lsp.buf_request_sync(buffer, method, params, DEADLINE) or {}
    for _, answer in pairs(answers) do
      return answer.result
    end
  end
  local function here(row, column)
    vim.api.nvim_win_set_cursor(0, { row + 1, column })
    return vim.lsp.util.make_position_params(0, "utf-16")
  end

  local FAULTS = { "figure-value: 73.5%", "group-count: five", "term-deprecated: River repair" }
  vim.wait(DEADLINE, function() return #found() == #FAULTS end, 20)
  same("diagnostics stand where the draft disagrees", FAULTS, found())

  local hover = ask("textDocument/hover", here(2, 10))
  holds("hover tells the official value", hover and hover.contents.value, "72.5%")

  local definition = ask("textDocument/definition", here(2, 10))
  local target = definition and (definition[1] or definition)
  same("definition leads to the entry", "river.agenda.yaml", target and vim.fn.fnamemodify(vim.uri_to_fname(target.targetUri or target.uri), ":t"))
  local agenda = vim.fn.readfile(folder .. "/river.agenda.yaml")
  local range = target and (target.targetSelectionRange or target.range)
  holds("and to its key", range and agenda[range.start.line + 1], "connected-households:")

  local actions = {}
  for _, action in ipairs(ask("textDocument/codeAction", {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    range = { start = { line = 2, character = 9 }, ["end"] = { line = 2, character = 14 } },
    context = { diagnostics = {}, only = { "quickfix" } },
  }) or {}) do
    if action.edit and action.isPreferred then table.insert(actions, action) end
  end
  if actions[1] then vim.lsp.util.apply_workspace_edit(actions[1].edit, "utf-16") end
  same("a code action puts the official value in place", "In 2024, 72.5% of households had a safe water connection.", line(2))
  vim.wait(DEADLINE, function() return #found() == 2 end, 20)
  same("and the diagnostic is gone", { FAULTS[2], FAULTS[3] }, found())

  local references = ask("textDocument/references", vim.tbl_extend("force", here(2, 10), { context = { includeDeclaration = true } })) or {}
  local files = vim.tbl_map(function(each) return vim.fn.fnamemodify(vim.uri_to_fname(each.uri), ":t") end, references)
  table.sort(files)
  same("references are the draft and the entry", { "plan.md", "river.agenda.yaml" }, files)

  local renamed = ask("textDocument/rename", vim.tbl_extend("force", here(4, 17), { newName = "aims of the river programme" }))
  if renamed then vim.lsp.util.apply_workspace_edit(renamed, "utf-16") end
  holds("a renaming follows in the draft", line(4), "The five aims of the river programme are known.")
  local river = vim.fn.bufnr(folder .. "/river.agenda.yaml")
  local text = table.concat(vim.api.nvim_buf_get_lines(river, 0, -1, false), "\n")
  holds("and in the agenda", text, "preferred: { en: aims of the river programme }")

  local last = vim.api.nvim_buf_line_count(buffer)
  vim.api.nvim_buf_set_lines(buffer, last, last, false, { "", "water conn" })
  local list = ask("textDocument/completion", vim.tbl_extend("force", here(last + 1, 10), {
    position = { line = last + 1, character = 10 },
    context = { triggerKind = 1 },
  }))
  local texts = table.concat(vim.tbl_map(function(item)
    return item.textEdit and item.textEdit.newText or item.label
  end, list and (list.items or list) or {}), "\n")
  holds("completion offers the official figure", texts, "72.5%")
end

local ok, problem = pcall(run)
if not ok then
  failed = failed + 1
  print("not ok - " .. tostring(problem))
end
print((failed == 0 and "1 passed, 0 failed" or "0 passed, 1 failed") .. "\n")
vim.lsp.stop_client(vim.lsp.get_active_clients(), true)
vim.cmd(failed == 0 and "qall!" or "cquit 1")
