# monthly report for the bike scheme
# usage: python legacy_report.py rides.csv > report.txt
# columns: day,station,kind,minutes
import sys

name = "rides.csv"
if len(sys.argv) > 1:
    name = sys.argv[1]

f = open(name, encoding="utf-8")
n = 0
data = []
bad = []
for l in f:
    n = n + 1
    l = l.strip()
    if n == 1:
        continue
    if l == "":
        continue
    p = l.split(",")
    if len(p) != 4:
        bad.append(n)
        continue
    if p[2] != "member" and p[2] != "guest":
        bad.append(n)
        continue
    try:
        m = int(p[3])
    except ValueError:
        bad.append(n)
        continue
    if m < 1:
        bad.append(n)
        continue
    data.append([p[0], p[1], p[2], m])
f.close()

print("BIKE RIDES")
print("==========")
print()

if len(data) == 0:
    print("No rides.")
    print()
else:
    # members: the first 30 minutes are free, then 0.125 a minute
    s = {}
    t = 0
    tm = 0
    tx = 0
    for d in data:
        if d[2] == "member":
            x = 0
            if d[3] > 30:
                x = (d[3] - 30) * 0.125
            # half a cent goes up
            x = int(x * 100 + 0.5) / 100
            if d[1] not in s:
                s[d[1]] = [0, 0, 0]
            s[d[1]][0] = s[d[1]][0] + 1
            s[d[1]][1] = s[d[1]][1] + d[3]
            s[d[1]][2] = s[d[1]][2] + x
            t = t + 1
            tm = tm + d[3]
            tx = tx + x
    print("Members")
    print("station       rides  minutes    income")
    # most rides first, then by name
    k = []
    for a in s:
        k.append((-s[a][0], a))
    k.sort()
    for a in k:
        r = s[a[1]]
        print(a[1].ljust(12), str(r[0]).rjust(6), str(r[1]).rjust(8), format(r[2], ".2f").rjust(9))
    print("all".ljust(12), str(t).rjust(6), str(tm).rjust(8), format(tx, ".2f").rjust(9))
    if t > 0:
        print("mean ride: " + format(tm / t, ".1f") + " minutes")
    else:
        print("mean ride: none")
    print()
    mx = tx

    # guests: 1.00 to start, then 0.125 a minute from the first minute
    s = {}
    t = 0
    tm = 0
    tx = 0
    for d in data:
        if d[2] == "guest":
            x = 1.0 + d[3] * 0.125
            x = int(x * 100 + 0.5) / 100
            if d[1] not in s:
                s[d[1]] = [0, 0, 0]
            s[d[1]][0] = s[d[1]][0] + 1
            s[d[1]][1] = s[d[1]][1] + d[3]
            s[d[1]][2] = s[d[1]][2] + x
            t = t + 1
            tm = tm + d[3]
            tx = tx + x
    print("Guests")
    print("station       rides  minutes    income")
    k = []
    for a in s:
        k.append((-s[a][0], a))
    k.sort()
    for a in k:
        r = s[a[1]]
        print(a[1].ljust(12), str(r[0]).rjust(6), str(r[1]).rjust(8), format(r[2], ".2f").rjust(9))
    print("all".ljust(12), str(t).rjust(6), str(tm).rjust(8), format(tx, ".2f").rjust(9))
    if t > 0:
        print("mean ride: " + format(tm / t, ".1f") + " minutes")
    else:
        print("mean ride: none")
    print()

    print("Income: " + format(mx + tx, ".2f"))
    print()

    # days, one # for every 2 rides begun
    print("Days")
    c = {}
    for d in data:
        if d[0] in c:
            c[d[0]] = c[d[0]] + 1
        else:
            c[d[0]] = 1
    dd = list(c.keys())
    dd.sort()
    best = ""
    bestn = 0
    for a in dd:
        bar = ""
        i = 0
        while i < c[a]:
            bar = bar + "#"
            i = i + 2
        print(a, str(c[a]).rjust(4), bar)
        if c[a] > bestn:
            bestn = c[a]
            best = a
    print("busiest: " + best)
    print()

    # long rides: more than 120 minutes, longest first, at most 5 of them
    lg = []
    for d in data:
        if d[3] > 120:
            lg.append((-d[3], d[0], d[1]))
    lg.sort()
    print("Long rides")
    if len(lg) == 0:
        print("none")
    i = 0
    for a in lg:
        if i < 5:
            print(a[1], a[2].ljust(12), str(-a[0]).rjust(4) + " minutes")
        i = i + 1
    if len(lg) > 5:
        print("and " + str(len(lg) - 5) + " more")
    print()

if len(bad) == 0:
    print("Skipped rows: none")
else:
    b = ""
    for a in bad:
        if b != "":
            b = b + ", "
        b = b + str(a)
    if len(bad) == 1:
        print("Skipped rows: 1 (line " + b + ")")
    else:
        print("Skipped rows: " + str(len(bad)) + " (lines " + b + ")")
