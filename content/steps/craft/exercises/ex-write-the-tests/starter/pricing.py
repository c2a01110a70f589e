"""What a shop charges that sends tea from Ilam. Amounts are whole cents, weights whole grams. This program is right; leave it as it is."""

FREE_FROM = 5000
HIGHEST_DISCOUNT = 100


def shipping(grams):
    """Return the cents for sending a parcel.

    Up to and with 500 g: 390. Up to and with 2,000 g: 590. Above that, 120 more for each further 1,000 g that is begun.
    Raises ValueError for 0 grams and less.
    """
    if grams <= 0:
        raise ValueError(f"a parcel of {grams} g cannot be sent")
    if grams <= 500:
        return 390
    if grams <= 2000:
        return 590
    thousands = -(-(grams - 2000) // 1000)
    return 590 + 120 * thousands


def discounted(cents, percent):
    """Return what is left of an amount after a discount, in whole cents; half a cent is rounded up.

    `percent` is a whole number from 0 to 100, both included. Raises ValueError for any other.
    """
    if not 0 <= percent <= HIGHEST_DISCOUNT:
        raise ValueError(f"a discount of {percent} % is not possible")
    return (cents * (100 - percent) + 50) // 100


def total(lines, grams, percent=0):
    """Return the cents to pay for an order: the goods after the discount, and the shipping.

    `lines` is a list of pairs (cents for one piece, pieces). Where the goods come to 5,000 cents or more *after* the discount,
    nothing is charged for shipping.
    """
    goods = discounted(sum(cents * pieces for cents, pieces in lines), percent)
    if goods >= FREE_FROM:
        return goods
    return goods + shipping(grams)
