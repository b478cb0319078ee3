import { Link } from "@tanstack/react-router";
import { bilingual, useWords } from "../words/bilingual.js";
import { PageHead } from "./page-head.js";

const WORDS = bilingual(
  {
    title: "本机没有这个案件",
    text: "案件只保存在您选择保存的浏览器里。可从首页重新输入案情，或导入已导出的文件。",
    home: "到首页",
  },
  {
    title: "There is no such matter here",
    text: "A matter is kept only in the browser in which you saved it. Type the facts again at the home page, or import an exported file.",
    home: "To the home page",
  },
);

/** The page of a matter that this browser does not hold. */
export function NoMatter() {
  const words = useWords(WORDS);
  return (
    <div className="page narrow">
      <PageHead title={words.title}>{words.title}</PageHead>
      <p>{words.text}</p>
      <p>
        <Link to="/" className="choice">
          {words.home}
        </Link>
      </p>
    </div>
  );
}
