import { heading } from 'shared/block-builders'
import type { SampleProfile } from '../sample.ts'

export const railPostAndTelecom: readonly SampleProfile[] = [
  {
    key: 'duan-li-ben',
    name: '段立本',
    unit: 'rail',
    trade: 'transport',
    position: '检车员',
    rank: '技师',
    honours: [
      { title: 'provincial-model-worker', year: 2002 },
      { title: 'municipal-model-worker', year: 1997 },
    ],
    summary: '段立本有一把磨得发亮的检车锤。三十六年里，他敲过的车轮接近一千万只，从声音里找出了一百四十三处裂纹。',
    quote: '锤子下去，要听回声，也要听自己的心虚不虚。',
    deeds: [
      heading(2, '锤声'),
      '一列货车五十节，四百个车轮，停站检查只有二十几分钟。段立本一边走一边敲，手起锤落，两秒一只。好的车轮声音清亮，有裂纹的发闷，像隔着一层布。',
      '一九九四年腊月的一个雪夜，他敲到倒数第三节时觉得声音“短了一点”。同事复查没有发现异常，他坚持扣车。送去探伤，轮辋内侧有一道四厘米长的暗纹。',
      heading(2, '带不走的本事'),
      '退休前一年，他把听到过的各种声音请人录了下来，配上剖开的旧车轮，建成一间“声音教室”。他说：“本事要是跟着人走了，就白练了。”',
    ],
    alt: '示例画像：戴棉帽的老检车员，肩扛检车锤',
  },
  {
    key: 'meng-qing-he',
    name: '孟青禾',
    unit: 'post',
    trade: 'communications',
    position: '乡邮员',
    rank: '高级工',
    honours: [
      { title: 'national-model-worker', year: 2015, documentNumber: '示例发〔2015〕6号' },
      { title: 'provincial-labour-medal', year: 2013 },
      { title: 'municipal-model-worker', year: 2008 },
    ],
    summary:
      '一条邮路九十四公里，翻三座山，过十一道河。孟青禾走了二十四年，送出的邮件没有丢过一封，捎带的药和种子没有收过一分跑腿钱。',
    quote: '山里人等一封信，能等上一个月，我不能叫他们多等一天。',
    deeds: [
      heading(2, '九十四公里'),
      '这条邮路上有三十七个自然村。刚接班时全靠走，后来换成自行车，再后来换成摩托车，最远的两个村至今仍要步行。孟青禾算过，二十四年走过的路，够绕地球五圈还多。',
      '二〇一一年山洪冲断了便桥，邮包里有四份高考录取通知书。她把邮包顶在头上，拉着绳子过了河。送到最后一家时，天已经黑透，那家的灯一直亮着。',
      heading(2, '捎带的事'),
      '降压药、老花镜、菜籽、孩子的作业本，都是乡亲托她捎带的。她有一个小本，记着谁家的药哪天吃完，提前一天去药店。',
      '如今村里有了快递点，年轻人在网上买东西。她又多了一件事：帮老人把自家的核桃、木耳寄出去，面单上的字，写得一笔一画。',
    ],
    alt: '示例画像：穿绿色制服、背邮包的女乡邮员，身后是山路',
  },
  {
    key: 'ma-xing-jian',
    name: '马行健',
    unit: 'telecom',
    trade: 'communications',
    position: '通信线路维护员',
    rank: '技师',
    honours: [
      { title: 'provincial-labour-medal', year: 2020 },
      { title: 'municipal-craftsman', year: 2017 },
    ],
    summary: '马行健能在零下十几度的野外徒手熔接光纤，一根头发丝粗细的玻璃纤维，损耗控制在零点零二分贝以内。',
    quote: '信号不断，山里的人心里就不慌。',
    deeds: [
      heading(2, '头发丝上的功夫'),
      '光纤的芯径只有九微米。熔接时手不能抖，气不能粗，灰尘落上去就要重来。马行健在家里用头发丝练对接，练到能在颠簸的工程车上一次接通。',
      '二〇一八年一月大雪，山区一百二十芯干线中断。他和同伴在雪地里支起帐篷，手冻僵了就揣进怀里焐一焐再接，十四个小时接通全部纤芯。',
      heading(2, '一张手绘的图'),
      '干线沿途哪里有塌方、哪块石头下面有老鼠洞、哪户人家可以借梯子，他都画在一张图上。公司把图做成电子地图，仍保留着他写的注释：“张家崖，午后落石，宜早行。”',
    ],
    alt: '示例画像：戴白色安全帽的通信线路维护员，身后是信号塔',
  },
  {
    key: 'ye-zhi-qiu',
    name: '叶知秋',
    unit: 'store',
    trade: 'services',
    position: '营业员',
    rank: '高级营业员',
    honours: [
      { title: 'national-labour-medal', year: 1998 },
      { title: 'provincial-model-worker', year: 1994 },
      { title: 'municipal-model-worker', year: 1989 },
    ],
    summary:
      '叶知秋站了三十五年糖果柜台，练成“一抓准”：手里一把糖，分量差不出一颗。更让街坊记住的，是她从来不叫人空着手走。',
    quote: '秤杆平，人心才平。',
    deeds: [
      heading(2, '一抓准'),
      '二十世纪八十年代，买糖要排长队。叶知秋嫌自己称得慢，下班以后用石子练手，抓一把，称一次，记一次。两年以后，半斤糖她伸手一抓，秤杆正好抬平。',
      '有人专门来考她，蒙上眼睛，要三两水果糖。她摸了摸糖纸，抓起来往秤上一放，不多不少。围着看的人鼓起掌来，她有些不好意思：“手熟罢了。”',
      heading(2, '柜台里的针线'),
      '柜台下面有一只铁皮盒，装着针线、别针和橡皮膏，哪位顾客扣子掉了、手划破了，随手就能用上。退休那天，这只盒子交给了接班的姑娘，里面又多了一根手机充电线。',
    ],
    alt: '示例画像：短发的女营业员，身前是一杆老式盘秤',
  },
]
