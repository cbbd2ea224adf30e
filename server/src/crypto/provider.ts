/** A ciphertext with all that is needed to open it again, but the key: algorithm, key id, nonce, tag. */
export type Sealed = Buffer;

/**
 * Encrypts single fields (TOTP secrets, ID numbers) and gives them blind indexes. One interface, so that SM4 and SM3
 * can stand where AES and SHA-256 do; every ciphertext names its algorithm and key.
 */
export interface FieldCrypto {
  /** Encrypts a text. `context` (table, column, row) is bound in: opened under another one, it fails. */
  seal(plain: string, context: string): Sealed;
  /** Opens what `seal` made; throws if it was altered, belongs to another context, or its key is gone. */
  open(sealed: Sealed, context: string): string;
  /** A keyed digest for equality search; equal texts give equal digests within one context. */
  blindIndex(plain: string, context: string): Buffer;
}
