/** The closed list of `extensions.code` of a GraphQL error. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'BAD_INPUT',
  'LIMITED',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
