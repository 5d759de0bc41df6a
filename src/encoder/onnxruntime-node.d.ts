declare module 'onnxruntime-node' {
  export class Tensor {
    constructor(type: 'int64', data: BigInt64Array, dims: readonly number[]);
    readonly data: unknown;
  }
  export interface SessionOptions {
    readonly intraOpNumThreads?: number;
    readonly interOpNumThreads?: number;
    /** 0 tells all, 3 errors only. */
    readonly logSeverityLevel?: number;
  }
  export class InferenceSession {
    static create(model: Uint8Array, options?: SessionOptions): Promise<InferenceSession>;
    run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  }
}
