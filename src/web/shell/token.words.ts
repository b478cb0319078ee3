import { bilingual } from "../words/bilingual.js";

/** Words of the dialog that asks for a token. */
export const TOKEN = bilingual(
  {
    title: "访问令牌",
    needed: "此服务器仅向持有访问令牌的人答复。令牌由管理员以 leian token create 签发。",
    refused: "所用令牌未获承认：可能输入有误、已被撤销或已过期。请输入有效的令牌。",
    held: "本标签页正在使用一个令牌。可以换用另一个，或将其忘掉。",
    label: "令牌",
    use: "使用",
    later: "关闭",
    forget: "忘掉令牌",
    where: "令牌只保存在本标签页，关闭即忘；不写入网址和日志。",
    troubles: {
      NO_TOKEN: "这不是令牌的写法：令牌中间没有空格和汉字。",
      REFUSED: "令牌未获承认：可能有误、已被撤销或已过期。",
      NO_ANSWER: "服务器没有应答，尚不知令牌是否有效。请稍后再试。",
    },
  },
  {
    title: "Access token",
    needed:
      "This server answers those alone who hold a token. Its administrator issues one with leian token create.",
    refused:
      "The token is not accepted: it may be mistyped, revoked or expired. Enter one that is valid.",
    held: "This tab uses a token. You can use another one, or let it be forgotten.",
    label: "Token",
    use: "Use it",
    later: "Close",
    forget: "Forget the token",
    where:
      "The token is kept in this tab only, until it is closed; it stands in no address and no log.",
    troubles: {
      NO_TOKEN: "A token does not look like that: it has no spaces.",
      REFUSED: "The token is not accepted: it may be wrong, revoked or expired.",
      NO_ANSWER:
        "The server does not answer: whether the token is good is not known. Try again later.",
    },
  },
);
