/** What the API says of the argument `commandId` of every mutation that has it. */
export const COMMAND_ID =
  'Made by the client, a UUID: sent again with the same arguments, the first answer is given and nothing is done twice; with others, COMMAND_ID_REUSED.';
