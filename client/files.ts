/**
 * Files for the server, served through the editor, so that the server reads the same on the desktop, on a remote machine and in a browser.
 * Nothing outside the workspace folders is read, whatever the server or a file of the workspace asks for.
 */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { FIND_FILES, type FileParams, type FileStat, type FileText, type FindFilesParams, READ_FILE, STAT } from "./protocol/files.ts";

/** How links are seen through, and when they must be. */
export interface Access {
  /** Follows symbolic links: the real place of a URI. Given only where the file system has links that the editor cannot see through. */
  readonly realPath?: (uri: vscode.Uri) => Promise<vscode.Uri>;
  /** Whether the drafter trusts the workspace. */
  readonly isTrusted: () => boolean;
}

/** More files than any workspace has agendas; a workspace that has more is not searched to its end. */
const MAX_FILES = 10_000;

const decoder = new TextDecoder("utf-8");

/** Whether a path leads where it seems to: none of its parts is '.' or '..', with slashes of either kind. */
const isPlain = (path: string): boolean => !path.split(/[/\\]/).some((part) => part === ".." || part === ".");

const isBelow = (uri: vscode.Uri, folder: vscode.Uri): boolean =>
  uri.scheme === folder.scheme &&
  uri.authority === folder.authority &&
  (uri.path === folder.path || uri.path.startsWith(`${folder.path.replace(/\/$/, "")}/`));

/** The URI when it may be read, else undefined. In an untrusted workspace, links that lead out of their folder may not. */
async function allowed(text: string, { realPath, isTrusted }: Access): Promise<vscode.Uri | undefined> {
  const parsed = vscode.Uri.parse(text, true);
  const uri = parsed.path === "" ? parsed.with({ path: "/" }) : parsed; // a workspace may be all of a file system
  if (!isPlain(uri.path)) return undefined;
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return undefined;
  if (isTrusted() || !realPath) return uri;
  const [real, realFolder] = await Promise.all([realPath(uri), realPath(folder.uri)]);
  return isBelow(real, realFolder) ? uri : undefined;
}

async function readFile({ uri }: FileParams, access: Access): Promise<FileText | null> {
  const file = await allowed(uri, access);
  return file ? { text: decoder.decode(await vscode.workspace.fs.readFile(file)) } : null;
}

async function stat({ uri }: FileParams, access: Access): Promise<FileStat | null> {
  const file = await allowed(uri, access);
  if (!file) return null;
  const { type, size, mtime } = await vscode.workspace.fs.stat(file);
  return { type: type & vscode.FileType.File ? "file" : type & vscode.FileType.Directory ? "folder" : "other", size, mtime };
}

async function findFiles({ folder, glob }: FindFilesParams, token: vscode.CancellationToken, access: Access): Promise<readonly string[]> {
  const base = await allowed(folder, access);
  if (!base || !isPlain(glob)) return [];
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(base, glob), "**/node_modules/**", MAX_FILES, token);
  return found.map((uri) => uri.toString()).sort();
}

/** Answers the server's requests for files. A file that cannot be had is null, never an error. */
export function serveFiles(client: BaseLanguageClient, access: Access): vscode.Disposable {
  const orElse = async <T>(answer: Promise<T>, otherwise: T): Promise<T> => answer.catch(() => otherwise);
  return vscode.Disposable.from(
    client.onRequest(READ_FILE, (params: FileParams) => orElse(readFile(params, access), null)),
    client.onRequest(STAT, (params: FileParams) => orElse(stat(params, access), null)),
    client.onRequest(FIND_FILES, (params: FindFilesParams, token: vscode.CancellationToken) => orElse(findFiles(params, token, access), [])),
  );
}
