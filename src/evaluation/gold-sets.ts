/** A set of annotated documents, by its folder in `tests/fixtures`. */
export interface GoldSet {
  readonly folder: string;
  /** The last part of the folder, by which the README and the baseline name it. */
  readonly name: string;
  /** Its documents are read while rules are written, so that its figures flatter them. */
  readonly read: boolean;
}

const set = (folder: string, read: boolean): GoldSet => ({ folder, name: folder.split('/').at(-1) ?? folder, read });

/** All sets, in the order in which the README shows them. */
export const GOLD_SETS: readonly GoldSet[] = [
  set('gold/dev', true),
  set('gold-training', true),
  set('gold-training-2', true),
  set('gold-training-3', true),
  set('gold-training-4', true),
  set('gold-training-5', true),
  set('gold-training-6', true),
  set('gold-training-7', true),
  set('gold-training-8', true),
  set('gold-training-9', true),
  set('gold-training-10', true),
  set('gold-training-11', true),
  set('gold-training-12', true),
  set('gold-training-13', true),
  set('gold-training-14', true),
  set('gold-training-15', true),
  set('gold-training-16', true),
  set('gold-training-17', true),
  set('gold-training-18', true),
  set('gold-training-19', true),
  set('gold-training-20', true),
  set('gold-training-21', true),
  set('gold-training-22', true),
  set('gold-training-23', true),
  set('gold-training-24', true),
  set('gold-training-25', true),
  set('gold-training-26', true),
  set('gold-training-27', true),
  set('gold-training-28', true),
  set('gold-training-29', true),
  set('gold-training-30', true),
  set('gold-training-31', true),
  set('gold-training-32', true),
  set('gold-training-33', true),
  set('gold-training-34', true),
  set('gold-training-35', true),
  set('gold/validation', false),
  set('gold-blind', false),
  set('gold-blind-2', false),
  set('gold-blind-3', false),
  set('gold-blind-4', false),
  set('gold-blind-5', false),
  set('gold-blind-6', false),
];
