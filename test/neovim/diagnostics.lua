-- Opens a text over `steelyard lsp --stdio` and prints, as JSON, what the server says of all files of its project.
local text = vim.env.STEELYARD_TEXT
local published = {}

vim.lsp.handlers['textDocument/publishDiagnostics'] = function(_, result)
  published[result.uri] = result.diagnostics
end

local client = vim.lsp.start_client({
  name = 'steelyard',
  cmd = { vim.env.STEELYARD_NODE, vim.env.STEELYARD_BIN, 'lsp', '--stdio' },
  root_dir = vim.fn.fnamemodify(text, ':h'),
  init_options = { locale = 'zh' },
})

vim.cmd('edit ' .. vim.fn.fnameescape(text))
vim.bo.filetype = 'steelyard'
if not client or not vim.lsp.buf_attach_client(0, client) then
  print('no client')
  vim.cmd('cquit 2')
end

vim.wait(20000, function()
  local started = vim.lsp.get_client_by_id(client)
  return started ~= nil and started.initialized == true
end, 20)

-- What is published is settled when a request that was sent after it has been answered, twice: analysis yields between stages.
local function hover()
  local params = { textDocument = vim.lsp.util.make_text_document_params(), position = { line = 10, character = 3 } }
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/hover', params, 20000)
  return answers and answers[client] and answers[client].result
end
local shown = hover()
vim.wait(20000, function()
  return next(published) ~= nil
end, 20)
hover()
vim.wait(500)

io.stdout:write('\n' .. vim.json.encode({ published = published, hover = shown ~= nil and shown ~= vim.NIL }) .. '\n')
vim.lsp.stop_client(client)
vim.wait(200)
vim.cmd('quitall!')
