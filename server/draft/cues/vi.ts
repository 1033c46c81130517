import type { Cues } from "./model.ts";

const phrases = (text: string): readonly string[] => text.trim().split(/\s*\|\s*/);

/** Cues of Vietnamese. Words of several syllables are phrases here, as they are written with blanks. */
export const vi: Cues = {
  neutral:
    phrases(`sử dụng | dùng | có | đạt | chiếm | là | được | đã | đang | sẽ | tới | đến | với | và | hoặc | cũng | hiện | hiện nay | hiện có | tổng | tổng số | toàn bộ | tất cả | mọi | cả | các | những | số | tỷ lệ | tỉ lệ | tỷ trọng | mức | kết nối |
    phủ | phủ sóng | tiếp cận | phục vụ | năm | tháng | quý | ngày | theo | tại | trong | của | trên | ở | về | cho | từ | bởi | vào | ra | lên | xuống | khoảng | gần | hơn | trở lên | trở xuống | cả nước | toàn quốc | quốc gia | đất nước | nước ta | người | kết quả |
    tăng | giảm | tăng trưởng | đóng góp | tương đương | ước | ước tính | bình quân | mỗi | hằng năm | hàng năm | một năm | mới | chính thức | số liệu | đơn vị | đồng bộ | này | đó | nay | như | nhằm | để | thực hiện | bảo đảm | đảm bảo | phấn đấu | mục tiêu | chỉ tiêu`),
  measures: phrases("tỷ lệ | tỉ lệ | tỷ trọng | số lượng | tổng số | số | mức | độ phủ | quy mô"),
  changes: phrases("tăng | tăng trưởng | giảm | mức tăng | tốc độ tăng | tăng thêm"),
  of: phrases("của | trong | trong tổng số"),
  within: phrases("ở | tại | trên địa bàn | trong | thuộc"),
  qualifiers:
    phrases(`nông thôn | thành thị | đô thị | miền núi | vùng sâu | vùng xa | ven biển | nghèo | cận nghèo | khá giả | nữ | nam giới | phụ nữ | trẻ em | thanh niên | người cao tuổi | dân tộc thiểu số | nhỏ | vừa | lớn | tư nhân | nước ngoài | địa phương | cấp tỉnh | cấp huyện | cấp xã |
    miền bắc | miền nam | miền trung | phía bắc | phía nam | đồng bằng | khảo sát | thí điểm | của tỉnh | của huyện | của thành phố | của xã`),
  own: phrases(
    "trên địa bàn tỉnh | trên địa bàn | tỉnh ta | của tỉnh | của huyện | toàn tỉnh | toàn huyện | huyện ta | địa phương | tỉnh nhà | thành phố ta",
  ),
  target: phrases(
    "mục tiêu | chỉ tiêu | phấn đấu | cần đạt | phải đạt | cần | phải | sẽ | dự kiến đạt | yêu cầu | đặt mục tiêu | hướng tới | nhằm | để đạt | kế hoạch | nỗ lực",
  ),
  achieved: phrases("đã đạt | đạt | đã | hiện có | hiện nay | hiện | đến nay | tính đến | chiếm | hoàn thành | đã kết nối | đã đồng bộ | có"),
  forecast: phrases("dự báo | dự kiến | ước tính sẽ | có thể đạt"),
  negation: phrases("không phải | không đúng | sai | nhầm | đính chính | không còn | chứ không | bác bỏ | chưa phải | thay vì | đính chính lại"),
  others: phrases("số còn lại | nhóm còn lại | những hộ | những nơi"),
  added: phrases("nữa | tăng thêm | bổ sung"),
  whole: phrases("cả nước | toàn quốc | trên cả nước | bình quân cả nước"),
  negators: phrases("không | chẳng | không ai | chưa"),
  past: phrases("trước đây | năm ngoái | năm trước đó | năm trước | những năm trước | trước kia | hồi đó | khi đó"),
  measured: phrases("kết quả | hiện trạng | thực hiện | thực tế | đạt được"),
  hypothesis: phrases("nếu | giả sử | giả định | trong trường hợp | ví dụ | chẳng hạn | lẽ ra"),
  complement: phrases("chưa có | chưa | không có | không | thiếu | ngoài vùng | còn lại | chưa được | không được"),
  accordingTo: phrases("theo | theo số liệu của | theo báo cáo của | theo thống kê của | nguồn"),
  attributing: phrases("ước tính | công bố | cho biết | báo cáo | đánh giá | thống kê"),
  bodies: phrases("khảo sát | nghiên cứu | đại học | viện | ngân hàng | tổng cục thống kê | cục thống kê | công ty | hiệp hội | tổ chức"),
  anaphora: phrases("tỷ lệ này | con số này | số này | mức này | con số | đây | điều này | nó"),
  up: phrases("tăng | lên | cải thiện | nâng | tăng lên | vươn lên"),
  down: phrases("giảm | xuống | tụt | hạ | giảm xuống | sụt"),
  opposites: [
    ["nhanh nhất", "chậm nhất"],
    ["cao nhất", "thấp nhất"],
    ["lớn nhất", "nhỏ nhất"],
    ["tốt nhất", "kém nhất"],
    ["nhiều nhất", "ít nhất"],
  ],
  respectively: phrases("lần lượt | tương ứng"),
  comparison: phrases("so với | hơn so với"),
};
