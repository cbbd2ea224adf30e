/** The selection cannot be one statement; the operation is answered by loaders, and the reason is logged. */
export class Unplannable extends Error {
  override readonly name = 'Unplannable';
}
