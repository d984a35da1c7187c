export { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
export { monthContext } from '#domain/pws/month-context.ts';
