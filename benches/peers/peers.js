// The peers in plain JavaScript: each task's name, and a function that makes it ready and gives a
// function that runs it once.

import { oneAmount, whole } from "./money.js";
import { smaa } from "./smaa.js";

export const peers = { smaa, "money, whole": whole, "money, one amount": oneAmount };
