/**
 * The few globals that Node, workers and pages all have. The pure folders are checked against
 * these and ES2023 alone, so that a DOM or Node call there fails the type check.
 */
declare const crypto: {
  readonly subtle: {
    digest(algorithm: "SHA-256", data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  };
};

declare function structuredClone<T>(value: T): T;

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label: "utf-8", options?: { fatal?: boolean });
  decode(bytes: Uint8Array<ArrayBuffer>): string;
}

declare class URL {
  constructor(address: string);
  static parse(address: string): URL | null;
  readonly protocol: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}
