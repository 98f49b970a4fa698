/** A wrong setting, in quotes for a message, without a user and a password that an address in it holds. */
export function withoutSecret(setting: string): string {
  return JSON.stringify(setting.replaceAll(/\/\/[^/\s]*@/g, '//…@'));
}
