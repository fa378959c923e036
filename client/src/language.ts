/** The ids under which the manifest contributes the language and its settings. */
export const TREATY = "treaty";
export const PLAIN_TEXT = "plaintext";
export const SETTINGS = "kelisim";
