# prints the silos that are too damp. runs on the laptop in the office, mondays
import csv

print("loading, please wait")
f = open("office/silos/readings.csv", encoding="utf-8")
n = 0
k = 0
for r in csv.reader(f):
    n = n + 1
    if n == 1 or r == []:
        continue
    try:
        m = float(r[1])
    except (ValueError, IndexError):
        print("bad line", n)
        continue
    k = k + 1
    # 15.5 since the harvest, was 15
    if m > 15.5:
        print(r[0], format(m, ".1f"))
f.close()
print("done,", k, "readings")
