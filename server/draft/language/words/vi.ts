import { phraseMap, type Words, wordSet } from "./model.ts";

/** Small words of Vietnamese, syllable by syllable, with tone marks as `normalize` places them. */
export const VI: Words = {
  stop: wordSet(`
    và hoặc hay nhưng mà còn song nên vì do bởi nếu thì để khi lúc nhằm tuy dù mặc rằng là
    của ở tại trong ngoài trên dưới giữa với từ đến tới cho về theo qua bằng vào ra lên xuống sau trước cùng đối
    các những mọi mỗi từng một cái con chiếc này kia ấy đó đây nọ nào gì ai đâu
    tôi ta chúng họ nó mình anh chị ông bà
    đã đang sẽ vừa mới được bị phải cần có không chưa chẳng đừng hãy vẫn cũng đều chỉ rất quá lắm lại rồi nữa thêm
    như hơn nhất bao nhiêu thế vậy nhau
  `),
  telling: wordSet(`
    và của là các những cho trong với được đã đang sẽ có không này đó để khi từ đến theo về tại trên năm người phải cần cũng như một
    đạt tăng số triệu tỷ phần trăm hộ nước kinh tế chính phủ việt nam
  `),
  abbreviations: wordSet("ts ths pgs gs tskh ths bs ks ls tp tx tt q p x h tr vd kts đ/c st vv v.v ubnd hđnd"),
  numbering: wordSet("số tr điều khoản mục hình bảng"),
  afterComma: wordSet("nhưng còn song mà nên tuy"),
  afterNumber: wordSet("đồng với gồm tăng giảm chiếm đạt cao thấp so gấp"),
  contrast: phraseMap("trong khi, trong đó"),
  coordinating: wordSet("và hoặc hay"),
  ordinalStop: false,
};
