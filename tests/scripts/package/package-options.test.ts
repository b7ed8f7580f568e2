import { generateKeyPairSync } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { readOptions } from "../../../scripts/package/package-options";
import { keyFile, rsaPem } from "./keys";

const URL_ARGS = ["--update-url", "https://files.example/verbatim/"];
const pem = rsaPem();
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const lock = { type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "open" } as const;

describe("the options of npm run package", () => {
  it("are none that have to be given", () => {
    expect(readOptions([])).toEqual({});
  });

  it("are a key and the folder that updates will lie in", () => {
    const { key, updateUrl } = readOptions(["--key", keyFile(pem), ...URL_ARGS]);
    expect(key?.extensionId).toMatch(/^[a-p]{32}$/);
    expect(updateUrl).toBe("https://files.example/verbatim/");
  });

  it.each<[string, string[], RegExp]>([
    ["another option", ["--sign"], /^Usage: /],
    ["a word", ["store"], /^Usage: /],
    ["a key and no address", ["--key", keyFile(pem)], /give --update-url as well/],
    ["an address that is none", ["--update-url", "files"], /“files” is no address/],
    ["plain http", ["--update-url", "http://files.example/v/"], /has to be https/],
    ["a file's address", ["--update-url", "https://files.example/updates.xml"], /with a slash/],
    ["a question in it", ["--update-url", "https://files.example/v/?a"], /with a slash at its end/],
  ])("refuse %s, in a sentence", (_what, args, sentence) => {
    expect(() => readOptions(args)).toThrow(sentence);
  });

  it.each(["http://127.0.0.1:8749/", "http://localhost/"])("take %s, for a trial", (updateUrl) => {
    expect(readOptions(["--update-url", updateUrl])).toEqual({ updateUrl });
  });
});

describe("a key file", () => {
  it.each<[string, string, RegExp]>([
    ["an empty one", "", /is no private key in PEM format/],
    [
      "a certificate",
      "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
      /is no private key/,
    ],
    [
      "the public half",
      publicKey.export({ type: "spki", format: "pem" }).toString(),
      /is no private key in PEM format/,
    ],
    ["a locked key", privateKey.export(lock).toString(), /is locked with a passphrase/],
    ["a short key", rsaPem(1024), /an RSA key of 1024 bits; it has to have 2048/],
    [
      "a key of another kind",
      generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
      /holds no RSA key/,
    ],
  ])("is refused: %s", (_what, text, sentence) => {
    const file = keyFile(text);
    expect(() => readOptions(["--key", file, ...URL_ARGS])).toThrow(sentence);
    expect(() => readOptions(["--key", file, ...URL_ARGS])).toThrow(file);
  });

  it("is refused where there is none", () => {
    expect(() => readOptions(["--key", "/nowhere/key.pem", ...URL_ARGS])).toThrow(
      "There is no key file at /nowhere/key.pem.",
    );
  });

  it("is refused in the project's folder, where it could be committed", () => {
    const file = new URL(`../../../out/${process.pid}.pem`, import.meta.url).pathname;
    writeFileSync(file, pem);
    onTestFinished(() => rmSync(file));
    expect(() => readOptions(["--key", file, ...URL_ARGS])).toThrow(/could be committed/);
  });

  it("may be as older releases of openssl write it", () => {
    const pkcs1 = privateKey.export({ type: "pkcs1", format: "pem" }).toString();
    expect(readOptions(["--key", keyFile(pkcs1), ...URL_ARGS]).key).toBeDefined();
  });
});
