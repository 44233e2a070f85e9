const WHEN = /^(?:حين|حينما|عندما|لما|يوم)$/;

/** منذ 31 أكتوبر، حين غادرتها البعثة: whether what follows a folded word happened at the time told before it. */
export const isWhen = (word: string): boolean => WHEN.test(word);

const LOOKS_BACK = /^[وفبل]?(?:بعد|بعدما|بعيد|عقب|اثر|ال(?:ذي|تي|ذين)|كان|كانت|كانوا)$/;

/**
 * Whether a folded word opens what was before that which was told last, so that its hours and days lie earlier.
 *
 * @example // 'سيطروا الأحد على تمبكتو، بعد أن استولوا الجمعة على كيدال', 'القاعدة التي غادروها ليلا'
 */
export const looksBack = (word: string): boolean => LOOKS_BACK.test(word);
