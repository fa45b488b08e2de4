"""Places that gates are called by. What also means something else (清水, clear water) stands with its class word only."""

from earlyspring.lang.terms.table import concepts

BORDER_PLACES = concepts(
    "place",
    """
mong-cai
  vi Móng Cái; thành phố Móng Cái
  zh 芒街; 芒街市
  en Mong Cai; Mong Cai City; !Mangjie
dongxing
  vi Đông Hưng; thành phố Đông Hưng
  zh 东兴; 东兴市
  en Dongxing; Dongxing City; !Dong Hung
pingxiang
  vi Bằng Tường; thành phố Bằng Tường
  zh 凭祥; 凭祥市
  en Pingxiang; Pingxiang City; !Bang Tuong
dong-dang
  vi Đồng Đăng
  zh 同登
  en Dong Dang; !Tongdeng
huu-nghi
  vi cửa khẩu Hữu Nghị; cửa khẩu quốc tế Hữu Nghị
  zh 友谊口岸; 友谊国际口岸
  en Huu Nghi
youyiguan
  vi Hữu Nghị Quan
  zh 友谊关
  en Youyiguan; Friendship Pass; Youyi Guan; !Huu Nghi Quan
chi-ma
  vi Chi Ma
  zh 峙马; !芝麻口岸
  en Chi Ma
aidian
  vi Ái Điểm
  zh 爱店
  en Aidian; !Ai Diem
binh-nghi
  vi Bình Nghi
  en Binh Nghi
pingerguan
  vi Bình Nhi Quan
  zh 平而关
  en Ping'erguan; Pingerguan; !Binh Nhi Quan
tan-thanh
  vi Tân Thanh
  zh 新清
  en Tan Thanh
puzhai
  vi Pò Chài
  zh 浦寨
  en Puzhai; Po Chai
coc-nam
  vi Cốc Nam
  zh 谷南
  en Coc Nam
nongyao
  vi Lũng Nghịu
  zh 弄尧
  en Nongyao; !Lung Nghiu
tra-linh
  vi Trà Lĩnh
  zh 茶岭; 茶岭县; 茶陵口岸
  en Tra Linh; !Chaling
longbang
  vi Long Bang
  zh 龙邦
  en Longbang
ta-lung
  vi Tà Lùng
  zh 驮隆; !大隆口岸
  en Ta Lung; !Tuolong
shuikou
  vi Thủy Khẩu
  zh 水口
  en Shuikou; !Thuy Khau
soc-giang
  vi Sóc Giang
  zh 朔江
  en Soc Giang
pingmeng
  vi Bình Mãng
  zh 平孟
  en Pingmeng; !Binh Mang
po-peo
  vi Pò Peo
  en Po Peo
yuexu
  vi Nhạc Vu
  zh 岳圩
  en Yuexu; !Yuewei; !Nhac Vu
ly-van
  vi Lý Vạn
  zh 里板
  en Ly Van
shuolong
  vi Thạc Long
  zh 硕龙
  en Shuolong; !Thac Long
hoanh-mo
  vi Hoành Mô
  zh 横模
  en Hoanh Mo; !Hengmo
dongzhong
  vi Động Trung
  zh 峒中
  en Dongzhong; !Dong Trung
bac-phong-sinh
  vi Bắc Phong Sinh
  zh 北风生
  en Bac Phong Sinh
lihuo
  vi Lý Hỏa
  zh 里火
  en Lihuo; !Lihe; !Ly Hoa
bac-luan-bridge
  vi cầu Bắc Luân; cầu Bắc Luân I; cầu Bắc Luân II; Bắc Luân
  zh 北仑河大桥; 北仑河一桥; 北仑河二桥; 北仑
  en Bac Luan bridge; Beilun River bridge; Bac Luan I bridge; Bac Luan II bridge; Bac Luan; Beilun
ban-gioc
  vi Bản Giốc; thác Bản Giốc
  zh 板约; 板约瀑布
  en Ban Gioc; Ban Gioc waterfall; Ban Gioc Falls
detian
  vi Đức Thiên; thác Đức Thiên
  zh 德天; 德天瀑布
  en Detian; Detian waterfall; Detian Falls; !Duc Thien
thanh-thuy
  vi Thanh Thủy
  zh 清水口岸; 清水国际口岸; 清水河口岸
  en Thanh Thuy
tianbao
  vi Thiên Bảo
  zh 天保
  en Tianbao; !Thien Bao
hekou
  vi Hà Khẩu
  zh 河口口岸; 河口县; 河口瑶族自治县
  en Hekou; !Ha Khau
longzhou
  vi Long Châu
  zh 龙州; 龙州县
  en Longzhou; Longzhou County; !Long Chau
ningming
  vi Ninh Minh
  zh 宁明; 宁明县
  en Ningming; Ningming County; !Ninh Minh
napo
  vi Nà Po
  zh 那坡; 那坡县
  en Napo; Napo County; !Na Po
jingxi
  vi Tịnh Tây; Tĩnh Tây; thành phố Tịnh Tây
  zh 靖西; 靖西市
  en Jingxi; Jingxi City; !Tinh Tay
daxin
  vi Đại Tân
  zh 大新县
  en Daxin; Daxin County; !Dai Tan
""",
)
