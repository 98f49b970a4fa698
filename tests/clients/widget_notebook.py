import marimo

app = marimo.App()


@app.cell
def _():
    import os

    import claimline

    claimline.timeline("city:mosul", claimline.Claimline(os.environ["CLAIMLINE_URL"]))
    return
