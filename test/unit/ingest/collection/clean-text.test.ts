import { describe, expect, test } from "vitest";
import { cleanText } from "../../../../src/ingest/collection/clean-text.js";

describe("the words of a row", () => {
  test.each([
    // what a collection puts before and behind a text
    ["文书内容青禾市人民法院判决书", "青禾市人民法院判决书"],
    ["书记员　贺某更多数据：搜索“某某数据”来源：www.example.org", "书记员 贺某"],
    ["书记员贺某微信公众号“某某法律”", "书记员贺某"],
    ["书记员贺某 https://www.example.cn/x", "书记员贺某"],
    // entities, once and twice encoded; titles whose marks they stand for
    ["&ldquo;合同&rdquo;&nbsp;有效&amp;lt;解释&amp;gt;", "“合同” 有效<解释>"],
    ["&#36829;&#x7ea6;", "违约"],
    // a page
    ["<div><p>甲</p><p>乙<br/>丙</p></div>", "甲\n\n乙\n丙"],
  ])("%j is %j", (raw, text) => expect(cleanText(raw)).toBe(text));

  test.each([
    "本院认为，《最高人民法院关于适用<某法>的解释》应当适用。书记员贺某",
    "被告在微信上承认欠款。书记员贺某",
    "原告的收入来源不明，予以驳回。书记员贺某",
    "关于文书内容的真实性没有争议",
  ])("%j stays", (text) => expect(cleanText(text)).toBe(text));
});
