/** The version of the extension, the server and the command line alike; a test compares it with the manifest. */
export const VERSION = "0.3.0";
