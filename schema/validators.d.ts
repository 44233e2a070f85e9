import type { ValidateFunction } from 'ajv';

export const input: ValidateFunction;
export const event: ValidateFunction;
export const document: ValidateFunction;
export const dataset: ValidateFunction;
