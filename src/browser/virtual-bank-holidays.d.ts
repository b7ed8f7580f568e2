/** Made by the build from a calendar library: `scripts/policy/bank-holidays-plugin.ts`. */
declare module "virtual:bank-holidays" {
  /** Bank holidays anywhere in the United Kingdom, and how far the table reaches. */
  const bankHolidays: import("../policy/bank-holidays").BankHolidays;
  export default bankHolidays;
}
